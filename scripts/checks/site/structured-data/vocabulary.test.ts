import { describe, expect, it } from 'vitest';
import { loadVocabulary } from './load-vocabulary.ts';
import { isA, listMembers, parseVocabulary, readTerm } from './vocabulary.ts';

const vocabulary = loadVocabulary();

describe('the vocabulary', () => {
  it('knows what stands above a type, along every line', () => {
    expect(isA(vocabulary, 'MedicalClinic', 'Organization')).toBe(true);
    expect(isA(vocabulary, 'MedicalClinic', 'Place')).toBe(true);
    expect(isA(vocabulary, 'SurgicalProcedure', 'TherapeuticProcedure')).toBe(false);
    expect(isA(vocabulary, 'Nothing', 'Nothing')).toBe(false);
  });

  it('tells data types from types of nodes', () => {
    expect(vocabulary.types.get('Distance')?.isData).toBe(true);
    expect(vocabulary.types.get('Person')?.isData).toBe(false);
  });

  it('lists the members of an enumeration with those of the enumerations below it', () => {
    expect(listMembers(vocabulary, 'Specialty')).toContain('Physiotherapy');
    expect(listMembers(vocabulary, 'Person')).toEqual([]);
  });

  it('leaves out what schema.org only borrows, and what every object inherits', () => {
    expect(vocabulary.types.has('foaf:Person')).toBe(false);
    expect(vocabulary.types.has('constructor')).toBe(false);
  });

  it('reads the term out of an IRI of schema.org alone', () => {
    expect(readTerm('https://schema.org/Physiotherapy')).toBe('Physiotherapy');
    expect(readTerm('https://schema.org/docs/about')).toBeUndefined();
    expect(readTerm('https://schema.org.example/Physiotherapy')).toBeUndefined();
  });

  it('is refused in another shape', () => {
    expect(() => parseVocabulary({ types: {} })).toThrow();
  });
});
