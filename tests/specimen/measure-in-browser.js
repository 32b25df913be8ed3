/** Runs in the browser: how wide each paragraph's line is, and where stretches of it stand (UTF-16 offsets). px. */
(asked) =>
  [...document.querySelectorAll('p')].map((paragraph, index) => {
    const nodes = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const end = length + node.textContent.length;
      nodes.push({ node, start: length, end });
      length = end;
    }
    const rectOf = (from, to) => {
      const range = document.createRange();
      const first = nodes.find(({ end }) => end > from);
      const last = nodes.find(({ end }) => end >= to);
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return range.getBoundingClientRect();
    };
    const whole = rectOf(0, length);
    const places = asked[index].map(({ start, end }) => {
      const rect = rectOf(start, end);
      return { x: rect.left - whole.left, width: rect.width };
    });
    return { width: whole.width, places };
  });
