import { describe, expect, it } from 'vitest';
import { loadVocabulary } from './load-vocabulary.ts';
import { isA, listMembers, parseVocabulary, readTerm } from './vocabulary.ts';

const vocabulary = loadVocabulary();

describe('the vocabulary', () => {
  it('knows all ancestors of a type', () => {
    expect(isA(vocabulary, 'MedicalClinic', 'Organization')).toBe(true);
    expect(isA(vocabulary, 'MedicalClinic', 'Place')).toBe(true);
    expect(isA(vocabulary, 'SurgicalProcedure', 'TherapeuticProcedure')).toBe(false);
    expect(isA(vocabulary, 'Nothing', 'Nothing')).toBe(false);
  });

  it('distinguishes data types from types of nodes', () => {
    expect(vocabulary.types.get('Distance')?.isData).toBe(true);
    expect(vocabulary.types.get('Person')?.isData).toBe(false);
  });

  it('lists the members of an enumeration and of its subtypes', () => {
    expect(listMembers(vocabulary, 'Specialty')).toContain('Physiotherapy');
    expect(listMembers(vocabulary, 'Person')).toEqual([]);
  });

  it('leaves out terms from other vocabularies, and properties that every object inherits', () => {
    expect(vocabulary.types.has('foaf:Person')).toBe(false);
    expect(vocabulary.types.has('constructor')).toBe(false);
  });

  it('reads terms only from IRIs of schema.org', () => {
    expect(readTerm('https://schema.org/Physiotherapy')).toBe('Physiotherapy');
    expect(readTerm('https://schema.org/docs/about')).toBeUndefined();
    expect(readTerm('https://schema.org.example/Physiotherapy')).toBeUndefined();
  });

  it('is rejected in a different shape', () => {
    expect(() => parseVocabulary({ types: {} })).toThrow();
  });
});
