/**
 * Shapes that follow from others while a template is checked: an object with partial parameters added, variants of which
 * some are ruled out. The same derivation gives the same object, so that a partial that calls itself is checked once.
 */

import { compareText } from '../base/diagnostic.ts';
import type { ObjectShape, VariantsShape, ViewShape } from './view-shape.ts';

export class ShapeStore {
  readonly #ids = new WeakMap<ViewShape, number>();
  readonly #derived = new Map<string, ViewShape>();
  readonly #origins = new WeakMap<ObjectShape, { base: ObjectShape; added: ReadonlyMap<string, ViewShape> }>();
  #next = 1;

  /** Stands for the shape in keys. */
  id(shape: ViewShape): number {
    const known = this.#ids.get(shape);
    if (known !== undefined) return known;
    this.#ids.set(shape, this.#next);
    return this.#next++;
  }

  /** The object with fields added or replaced. */
  withFields(shape: ObjectShape, fields: ReadonlyMap<string, ViewShape>): ObjectShape {
    if ([...fields].every(([name, field]) => shape.fields[name] === field)) return shape;
    const origin = this.#origins.get(shape) ?? { base: shape, added: new Map<string, ViewShape>() };
    const added = new Map([...origin.added, ...fields]);
    const names = [...added.keys()].sort(compareText);
    const key = `${this.id(origin.base)} + ${names.map((name) => `${name}:${this.id(added.get(name) ?? shape)}`).join(' ')}`;
    return this.#keep(key, () => {
      const made: ObjectShape = { kind: 'object', fields: { ...origin.base.fields, ...Object.fromEntries(added) } };
      this.#origins.set(made, { base: origin.base, added });
      return made;
    }) as ObjectShape;
  }

  /** The same for every case: parameters of a partial whose context is one of several objects. */
  withFieldsInCases(shape: VariantsShape, fields: ReadonlyMap<string, ViewShape>): VariantsShape {
    return this.#changedCases(shape, (each) => this.withFields(each, fields));
  }

  /** The variants that are left; itself where all are. */
  withCases(shape: VariantsShape, names: readonly string[]): VariantsShape {
    const left = Object.keys(shape.cases).filter((name) => names.includes(name));
    if (left.length === Object.keys(shape.cases).length) return shape;
    const key = `${this.id(shape)} | ${left.join(' ')}`;
    return this.#keep(key, () => ({
      ...shape,
      cases: Object.fromEntries(Object.entries(shape.cases).filter(([name]) => left.includes(name))),
    })) as VariantsShape;
  }

  /** `change` applied to what `parts` lead to. */
  changed(shape: ViewShape, parts: readonly string[], change: (shape: ViewShape) => ViewShape): ViewShape {
    const [part, ...rest] = parts;
    if (part === undefined) return change(shape);
    if (shape.kind === 'optional') return this.changed(shape.of, parts, change);
    if (shape.kind === 'object') {
      const field = shape.fields[part];
      if (field === undefined) return shape;
      return this.withFields(shape, new Map([[part, this.changed(field, rest, change)]]));
    }
    if (shape.kind !== 'variants') return shape;
    return this.#changedCases(shape, (each) => this.changed(each, parts, change) as ObjectShape);
  }

  #changedCases(shape: VariantsShape, change: (shape: ObjectShape) => ObjectShape): VariantsShape {
    const cases = Object.entries(shape.cases).map(([name, each]) => [name, change(each)] as const);
    const key = `${this.id(shape)} > ${cases.map(([name, each]) => `${name}:${this.id(each)}`).join(' ')}`;
    return this.#keep(key, () => ({ ...shape, cases: Object.fromEntries(cases) })) as VariantsShape;
  }

  #keep(key: string, make: () => ViewShape): ViewShape {
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#derived.set(key, made);
    return made;
  }
}
