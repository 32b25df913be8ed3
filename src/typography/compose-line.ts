/** Clusters between two offsets → a line: runs in visual order with their places. */

import { reorderVisually } from './bidi.ts';
import type { Item } from './itemise.ts';
import { type ClusterStretch, type MeasuredText, sizeOf, widthOf } from './measure-text.ts';
import type { Cluster, Line, Run } from './paragraph.ts';
import { letterSpacingOf, type PlacedCluster, type Shaper } from './shape.ts';

export interface LineExtent {
  /** UTF-16 offsets: the line's logical stretch. */
  readonly start: number;
  readonly end: number;
  /** What is painted of it: without white space at its edges. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly hyphenated: boolean;
  readonly last: boolean;
}

/** @param measure pt: what the line was broken for */
export function composeLine(text: MeasuredText, shaper: Shaper, extent: LineExtent, measure: number): Line {
  const stretches = [...text.clustersBetween(extent.contentStart, extent.contentEnd)];
  if (extent.hyphenated) {
    const hyphen = hyphenAfter(text.itemBefore(extent.contentEnd), shaper);
    if (hyphen !== undefined) stretches.push(hyphen);
  }
  const groups = reorderVisually(joinStretches(stretches)).filter(({ clusters }) => clusters.length > 0);
  let x = 0;
  const placed = groups.map((group) => {
    const run = composeRun(group, x);
    x += run.width;
    return run;
  });
  const overflow = x - measure;
  return {
    runs: placed,
    width: x,
    start: extent.start,
    end: extent.end,
    overflow: overflow > OVERFLOW_TOLERANCE ? overflow : 0,
    hyphenated: extent.hyphenated,
    last: extent.last,
  };
}

/** Under this the difference is arithmetic, not something that is seen or cut off. pt. */
const OVERFLOW_TOLERANCE = 0.01;

/** A hyphen in the face and size of the text before it, as a cluster whose text is U+00AD; undefined where the face has none. */
export function hyphenAfter(item: Item | undefined, shaper: Shaper): ClusterStretch | undefined {
  if (item === undefined) return undefined;
  const character = ['\u2010', '-'].find((candidate) => item.face.glyphFor(candidate.charCodeAt(0)) !== 0);
  if (character === undefined) return undefined;
  const { clusters } = shaper({ item, text: character, before: '', after: '', remember: true });
  return { item, clusters: clusters.map((placed) => ({ ...placed, cluster: { ...placed.cluster, text: '\u00AD' } })) };
}

/** What becomes a run; without clusters only a level, which parts its neighbours in the line's order (L2). */
interface Group {
  readonly item: Item;
  readonly level: number;
  readonly clusters: PlacedCluster[];
  readonly logicalIndex: number;
}

/** Neighbours that are painted alike become one group; in logical order. */
function joinStretches(stretches: readonly ClusterStretch[]): readonly Group[] {
  const groups: Group[] = [];
  let logicalIndex = 0;
  const begin = (item: Item, level: number, clusters: readonly PlacedCluster[]): void => {
    const last = groups.at(-1);
    if (last !== undefined && last.clusters.length > 0) logicalIndex++;
    groups.push({ item, level, clusters: [...clusters], logicalIndex });
  };
  for (const { item, clusters } of stretches) {
    const last = groups.at(-1);
    const atEdge = item.edge !== undefined && item !== last?.item;
    if (atEdge && item.edge !== undefined) begin(item, item.edge, []);
    if (!atEdge && last !== undefined && last.level === item.level && isSameRun(last.item, item))
      last.clusters.push(...clusters);
    else begin(item, item.level, clusters);
  }
  return groups;
}

/** @param x pt */
function composeRun({ item, clusters, logicalIndex }: Group, x: number): Run {
  return {
    faceId: item.face.id,
    size: sizeOf(item),
    clusters: inVisualOrder(clusters, item.level),
    x,
    width: widthOf(item, clusters),
    letterSpacing: letterSpacingOf(item.span.style, item.script),
    baselineShift: item.span.style.baselineShift,
    level: item.level,
    owner: item.span.owner,
    text: clusters.map(({ cluster }) => cluster.text).join(''),
    logicalIndex,
  };
}

function isSameRun(a: Item, b: Item): boolean {
  return (
    a.face === b.face &&
    a.span.owner === b.span.owner &&
    sizeOf(a) === sizeOf(b) &&
    a.span.style.baselineShift === b.span.style.baselineShift &&
    letterSpacingOf(a.span.style, a.script) === letterSpacingOf(b.span.style, b.script)
  );
}

function inVisualOrder(clusters: readonly PlacedCluster[], level: number): readonly Cluster[] {
  const inOrder = clusters.map(({ cluster }) => cluster);
  return level % 2 === 1 ? inOrder.reverse() : inOrder;
}
