/** Where the measured extension may read: its build counts it as allowed. */
export const allowed = 'http://127.0.0.1:18080';

const html = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pumps and valves</title>
  <style>body{font:16px sans-serif}section{display:grid;gap:4px}</style></head><body><main>${body}</main>${script}</body></html>`;

/** As pages are: one link to a dozen nodes, half of them to elsewhere, numbers in every other row, nothing that names somebody. */
const row = (at: number): string =>
  `<section class="row r${at % 7}"><h3><a class="link" href="${at % 2 ? 'https://shop.example' : ''}/items/${at}">Valve number ${at}</a></h3><p>Brass, for <b>water</b> and air, ${at % 97},50 a piece; fits most pumps of the same width.</p><p class="note">Since last year also <i>in steel</i>, on request.</p></section>`;
const nodesInRow = 16;

/** A page of about so many nodes that names nobody. */
export const pageOfNobody = (nodes: number): string =>
  html(Array.from({ length: Math.ceil(nodes / nodesInRow) }, (_, at) => row(at)).join(''));

/** The same, and in every hundredth row somebody to write to, as a link or as a text. */
export const pageOfSome = (nodes: number): string =>
  html(
    Array.from({ length: Math.ceil(nodes / nodesInRow) }, (_, at) =>
      at % 100 === 50
        ? `${row(at)}<p>Ask <a href="mailto:p${at}@mill.example">P. ${at}</a> or q${at}@mill.example, +49 30 901820</p>`
        : row(at),
    ).join(''),
  );

/**
 * A page that never rests: every 40 ms a row comes and, when there are enough, an old one goes; once a second the row names
 * somebody. `busy.start(seconds)` sets it off, and answers with the time (ms since 1970) at which each of them came.
 */
export const busyPage = (nodes: number): string =>
  html(
    Array.from({ length: Math.ceil(nodes / nodesInRow) }, (_, at) => row(at)).join(''),
    `<script>
    const main = document.querySelector('main');
    const template = document.createElement('template');
    globalThis.busy = { start: (seconds) => new Promise((done) => {
      const came = {};
      let count = 0;
      const add = () => {
        count += 1;
        template.innerHTML = ${JSON.stringify(row(1))} + (count % 25 === 0 ? '<p><a href="mailto:new' + count + '@mill.example">New</a></p>' : '');
        main.prepend(template.content);
        main.lastElementChild.remove();
        if (count % 25 === 0) came['new' + count + '@mill.example'] = Date.now();
        if (count >= seconds * 25) { clearInterval(timer); setTimeout(() => done(came), 600); }
      };
      const timer = setInterval(add, 40);
    }) };
    </script>`,
  );
