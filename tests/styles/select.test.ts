import { describe, expect, test } from 'vitest';
import type { StyledElement } from '../../src/styles/styled-tree.ts';
import { styleCleanly } from './support.ts';

const BODY = `
<h1 id="h">t</h1>
<p id="a" class="lead note">t</p>
<p id="b" data-state="stale">t <em id="e">x</em></p>
<ul id="u"><li id="l1">1</li><li id="l2" lang="ar" dir="rtl">2 <span id="s">x</span></li><li id="l3">3</li><li id="l4">4</li></ul>
<p id="c" lang="en-GB">t</p>`;

/** Ids of the elements that the selector matches. */
function matched(selector: string): string {
  const { document } = styleCleanly(BODY, `${selector} { orphans: 7 }`);
  const ids: string[] = [];
  const visit = (element: StyledElement, parent: number): void => {
    const { orphans } = element.style;
    if (orphans === 7 && parent !== 7) ids.push(element.attributes.id ?? element.name);
    for (const child of element.children) if (child.kind === 'element') visit(child, orphans);
  };
  visit(document.root, 2);
  return ids.join(' ');
}

describe('selectors', () => {
  test.each([
    ['p', 'a b c'],
    ['#b', 'b'],
    ['.note', 'a'],
    ['p.lead.note', 'a'],
    ['[data-state]', 'b'],
    ['[data-state="stale"]', 'b'],
    ['[lang|="en"]', 'c'],
    ['[class~="note"]', 'a'],
    ['[id^="l"]', 'l1 l2 l3 l4'],
    ['body em', 'e'],
    ['body > em', ''],
    ['p > em', 'e'],
    ['h1 + p', 'a'],
    ['h1 ~ p', 'a b c'],
    ['li:first-child', 'l1'],
    ['li:last-child', 'l4'],
    ['em:only-child', 'e'],
    ['p:first-of-type', 'a'],
    ['p:last-of-type', 'c'],
    ['li:nth-child(2n + 1)', 'l1 l3'],
    ['li:nth-child(even)', 'l2 l4'],
    ['li:nth-last-child(1)', 'l4'],
    ['li:not(:first-child):not(:lang(ar))', 'l3 l4'],
    ['p:not(.lead, [lang])', 'b'],
    [':is(h1, ul) > li:first-child', 'l1'],
    [':lang(ar)', 'l2'],
    [':lang(en)', 'c'],
    [':lang(en-GB, ar)', 'l2 c'],
    ['span:lang(ar)', 's'],
    ['span:lang("nl")', ''],
    ['li:dir(rtl)', 'l2'],
    ['ul li:not(:dir(rtl))', 'l1 l3 l4'],
    ['P', 'a b c'],
    ['h1, em', 'h e'],
  ])('%s', (selector, expected) => {
    expect(matched(selector)).toBe(expected);
  });

  test(':root is the html element', () => {
    const { find } = styleCleanly(BODY, ':root { widows: 5 }');
    expect(find('html').style.widows).toBe(5);
  });
});
