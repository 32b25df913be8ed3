/** The whole flow (localise to pdf) against PDFKit's own text on the same words, in alternating pairs. */

import { openPeerFonts, writeWithPdfKit } from './peer.mjs';
import { plainParagraphs } from './plain-text.mjs';
import { build, openTypesetters } from './project.mjs';
import { alternate, median, pairedRatio } from './statistics.mjs';
import { table } from './table.mjs';

const WARM_UP = 3;
const ROUNDS = 11;
const PROFILES = /** @type {const} */ ({ tagged: 'screen', untagged: 'office' });

export async function measureAgainstPdfKit(workspace, tools) {
  const leaflets = [...workspace.leaflets.keys()];
  const peers = await Promise.all(leaflets.map((leaflet) => peerInput(leaflet, workspace, tools)));
  const fonts = openPeerFonts(tools.fonts);
  // Typesetters that have seen no word: what leaflets cost whose text is new.
  const unused = await openTypesetters(2 * (WARM_UP + ROUNDS), tools.fonts, workspace);
  const all = async (write) => {
    for (let i = 0; i < leaflets.length; i++) await write(leaflets[i], peers[i]);
  };
  const candidates = Object.fromEntries(
    Object.entries(PROFILES).flatMap(([name, profile]) => [
      [`${name} ours`, () => all((leaflet) => build(leaflet, profile, workspace, tools))],
      [
        `${name} new`,
        () => {
          const typesetter = unused.pop();
          return all((leaflet) => build(leaflet, profile, workspace, { ...tools, typesetter }));
        },
      ],
      [`${name} peer`, () => all((_, peer) => writeWithPdfKit(peer, fonts, profile === 'screen'))],
    ]),
  );
  await alternate(WARM_UP, candidates);
  const times = await alternate(ROUNDS, candidates);
  const thousands = sum(peers.map((peer) => peer.words)) / 1000;
  const rows = Object.keys(PROFILES).map((name) => {
    const [ours, fresh, peer] = ['ours', 'new', 'peer'].map((who) => times[`${name} ${who}`]);
    const perThousand = [ours, fresh, peer].map((each) => median(each) / thousands);
    return [name, ...perThousand, pairedRatio(ours, peer), pairedRatio(fresh, peer)];
  });
  const [ourCharacters, peerCharacters] = [sum(peers.map((peer) => peer.painted)), sum(peers.map(characters))];
  return [
    table(
      'Against PDFKit’s doc.text() with shared fonts: five leaflets, ms per 1000 words; ratios of pairs',
      ['', 'ours', 'ours, words new', 'doc.text()', 'ours / text()', 'words new / text()'],
      rows,
    ),
    `${sum(peers.map((peer) => peer.words))} words; characters set: ours ${ourCharacters}, doc.text() ${peerCharacters}\n`,
  ].join('');
}

async function peerInput(leaflet, workspace, tools) {
  const { stages } = await build(leaflet, 'screen', workspace, tools);
  const { localised, styled, laidOut } = stages;
  const [page] = laidOut.pages;
  const texts = laidOut.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'text'));
  const paragraphs = plainParagraphs(styled.root);
  return {
    paragraphs,
    page,
    furniture: runningLines(page),
    lang: 'nl',
    title: localised.title.plain,
    pages: laidOut.pages.length,
    words: sum(paragraphs.map(({ text }) => text.split(' ').length)),
    painted: sum(texts.map(({ run }) => visible(run.text))),
  };
}

/** The page's artifacts, line by line: title, version, page number. */
function runningLines({ items, contentBox }) {
  /** @type {Map<number, string[]>} */
  const lines = new Map();
  for (const item of items) {
    if (item.kind !== 'text' || item.slot !== null || item.y < contentBox.y + contentBox.height) continue;
    lines.set(item.y, [...(lines.get(item.y) ?? []), item.run.text]);
  }
  return [...lines.values()].map((parts) => parts.join(' '));
}

function characters({ paragraphs, furniture, pages }) {
  return sum(paragraphs.map(({ text }) => visible(text))) + pages * sum(furniture.map(visible));
}

/** @param {string} text */
function visible(text) {
  return text.replace(/\s/g, '').length;
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
