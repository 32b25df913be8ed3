import { describe, expect, test } from 'vitest';
import { createScriptLookup, resolveScripts } from '../../src/typography/script.ts';

const scriptOf = createScriptLookup();
const runs = (text: string) =>
  resolveScripts(text, scriptOf).map((run) => `${run.script}:${text.slice(run.start, run.end)}`);

describe('resolveScripts', () => {
  test('gives Common and Inherited characters the script before them', () => {
    expect(runs('Bel 112, e\u0301!')).toEqual(['Latn:Bel 112, e\u0301!']);
    expect(runs('صداع، و 12')).toEqual(['Arab:صداع، و 12']);
  });

  test('gives them the script after them at the start', () => {
    expect(runs('«(1) صداع')).toEqual(['Arab:«(1) صداع']);
    expect(runs('12 – Дія')).toEqual(['Cyrl:12 – Дія']);
  });

  test('gives a closing bracket the script of its opening one', () => {
    expect(runs('MRI (صداع) scan')).toEqual(['Latn:MRI (', 'Arab:صداع', 'Latn:) scan']);
  });

  test('survives brackets that never close, or close in the wrong order', () => {
    expect(runs(`${'('.repeat(100)}a)`)).toEqual([`Latn:${'('.repeat(100)}a)`]);
    expect(runs('([a)]')).toEqual(['Latn:([a)]']);
  });

  test('leaves a text without letters Common', () => {
    expect(runs('12 %')).toEqual(['Zyyy:12 %']);
    expect(runs('')).toEqual([]);
  });

  test('knows scripts outside the Basic Multilingual Plane', () => {
    expect(runs('𞤀𞤁 a')).toEqual(['Adlm:𞤀𞤁 ', 'Latn:a']);
  });
});
