/** Images looked at and rendered once per process, whatever number of documents shows them. */

import { Findings, type Report } from '../base/diagnostic.ts';
import { type PressConditions, pressSize, renderPressRaster } from './press-raster.ts';
import {
  inspectRaster,
  type PlacedSize,
  type RasterFile,
  type RasterImage,
  type RasterInfo,
  renderedSize,
  renderRaster,
} from './raster.ts';

export interface RasterStore {
  /** As `inspectRaster`; the findings are reported to each that asks. */
  readonly inspect: (file: RasterFile, report: Report) => Promise<RasterInfo | undefined>;
  /** As `renderRaster`; places that need the same pixels share a rendering. */
  readonly render: (file: RasterFile, placed: PlacedSize, report: Report) => Promise<RasterImage | undefined>;
  /** As `renderPressRaster`, shared in the same way. */
  readonly renderPress: (
    file: RasterFile,
    placed: PlacedSize,
    conditions: PressConditions,
    report: Report,
  ) => Promise<RasterImage | undefined>;
}

interface Inspection {
  readonly info: RasterInfo | undefined;
  readonly findings: Findings;
}

/** Above this the renderings are forgotten that were not asked for longest. Bytes: a hundred photographs of a page's width. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Files are told apart as objects: one that is read from the disk again is looked at again. */
export function createRasterStore(mostBytes = MOST_BYTES): RasterStore {
  const inspections = new WeakMap<RasterFile, Inspection>();
  const renderings = new RecentRenderings(mostBytes);

  const inspection = async (file: RasterFile): Promise<Inspection> => {
    const known = inspections.get(file);
    if (known !== undefined) return known;
    const findings = new Findings();
    const fresh = { info: await inspectRaster(file, findings.report), findings };
    inspections.set(file, fresh);
    return fresh;
  };

  const inspect = async (file: RasterFile, report: Report): Promise<RasterInfo | undefined> => {
    const { info, findings } = await inspection(file);
    for (const finding of findings.all) report(finding);
    return info;
  };

  const render = async (file: RasterFile, placed: PlacedSize, report: Report): Promise<RasterImage | undefined> => {
    const { info } = await inspection(file);
    if (info === undefined) return inspect(file, report).then(() => undefined);
    const { width, height } = renderedSize(info, placed);
    const size = `${width}x${height}`;
    const image = renderings.get(file, size) ?? (await renderRaster(file, info, placed, report));
    if (image !== undefined) renderings.put(file, size, image);
    return image;
  };

  const renderPress: RasterStore['renderPress'] = async (file, placed, conditions, report) => {
    const { info } = await inspection(file);
    if (info === undefined) return inspect(file, report).then(() => undefined);
    const { width, height } = pressSize(info, placed);
    const key = `${width}x${height} ${JSON.stringify(conditions)}`;
    const image = renderings.get(file, key) ?? (await renderPressRaster(file, info, placed, conditions, report));
    if (image !== undefined) renderings.put(file, key, image);
    return image;
  };

  return { inspect, render, renderPress };
}

/** Least recently used first, as a Map keeps the order of insertion. */
class RecentRenderings {
  readonly #mostBytes: number;
  readonly #numbers = new WeakMap<RasterFile, number>();
  readonly #images = new Map<string, RasterImage>();
  #next = 0;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get(file: RasterFile, size: string): RasterImage | undefined {
    return this.#images.get(this.#key(file, size));
  }

  put(file: RasterFile, size: string, image: RasterImage): void {
    const key = this.#key(file, size);
    this.#forget(key);
    this.#images.set(key, image);
    this.#bytes += image.bytes.length;
    for (const oldest of this.#images.keys()) {
      if (this.#bytes <= this.#mostBytes || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#images.get(key)?.bytes.length ?? 0;
    this.#images.delete(key);
  }

  #key(file: RasterFile, size: string): string {
    const number = this.#numbers.get(file) ?? this.#next++;
    this.#numbers.set(file, number);
    return `${number} ${size}`;
  }
}
