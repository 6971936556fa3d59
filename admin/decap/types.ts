/** The part of Decap's configuration that the model is turned into (decapcms.org/docs/configuration-options). */
import type { FormNode } from '../../src/model/form-schema.ts';
import type { CmsBackend, CmsCollection, CmsConfig } from 'decap-cms-core';

export type { CmsBackend };

export interface DecapField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  /** Whether it must be filled in once another field of its group is. Only our own code reads it. */
  neededInGroup?: true;
  /** What a short name is made from (short-name.ts). */
  suggestedFrom?: FormNode['suggestedFrom'];
  hint?: string;
  default?: unknown;
  /** A regular expression, and what is wrong where it does not match. */
  pattern?: [string, string];
  /** Of a text, how many lines its box has at least. */
  rows?: number;
  min?: number;
  max?: number;
  multiple?: boolean;
  collapsed?: boolean;
  summary?: string;
  label_singular?: string;
  /** What one item of a list is, where items are a single value. */
  field?: DecapField;
  /** The fields of an object, or of each item of a list. */
  fields?: DecapField[];
  /** The kinds of item of a mixed list, told apart by `typeKey`. */
  types?: DecapField[];
  typeKey?: string;
  options?: { label: string; value: string }[];
  collection?: string;
  value_field?: string;
  search_fields?: string[];
  display_fields?: string[];
  options_length?: number;
  value_type?: 'int' | 'float';
  format?: string;
  date_format?: string;
  time_format?: false;
  choose_url?: false;
}

interface DecapFile {
  name: string;
  label: string;
  file: string;
  fields: DecapField[];
}

export type DecapCollection = Omit<CmsCollection, 'fields' | 'files'> & {
  fields?: DecapField[];
  files?: DecapFile[];
};

export type DecapConfig = Omit<CmsConfig, 'collections'> & { collections: DecapCollection[] };
