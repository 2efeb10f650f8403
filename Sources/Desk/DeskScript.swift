package enum DeskScript {
  /// Marks the sentences that the desk names, leads to them, and brings the page up to date after each save, keeping the
  /// place of whoever reads it. It comes from the server as a file of its own, as the page's policy asks.
  package static let text = """
    (() => {
      // Of the site that this page is of: what came while the page was on its way is newer, and is asked for.
      let known = document.currentScript.dataset.version;
      const kinds = ['must', 'should', 'could'];
      const desk = () => document.getElementById('plainsight_desk');
      const isOurs = node => node.id?.startsWith('plainsight_') || !!node.matches?.('script[src^="/.plainsight/"]');
      // The button of a list of one's own comes back when the page is next opened.
      const isOfPage = script => !script.matches('[src^="/.plainsight/"], [src$="/my-list.js"]');
      const hasScripts = page => [...page.querySelectorAll('script[src]')].some(isOfPage);

      // What families get of a page, to tell whether it has changed.
      const rest = page => {
        const body = page.body.cloneNode(true);
        for (const node of [...body.childNodes]) if (isOurs(node)) node.remove();
        return body.innerHTML.trim();
      };

      // Letters and digits alone: quotation marks and line ends differ between a file and a page.
      const letters = text => {
        const found = [];
        let at = 0;
        for (const sign of text) {
          if (/[\\p{L}\\p{N}]/u.test(sign)) for (const unit of sign.toLowerCase()) found.push([unit, at, at + sign.length]);
          at += sign.length;
        }
        return found;
      };
      const plain = text => letters(text).map(letter => letter[0]).join('');

      const readPage = () => {
        const main = document.querySelector('main') || document.body;
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (node.parentElement.closest('#plainsight_desk, #plainsight_stop, script, style')) continue;
          for (const [unit, start, end] of letters(node.data)) all.push({unit, node, start, end});
        }
        return {all, text: all.map(one => one.unit).join('')};
      };

      const find = (page, link) => {
        const wanted = link.getAttribute('href').split(':~:text=')[1].split('-,').map(decodeURIComponent).map(plain);
        const words = wanted.pop(), before = wanted.pop() || '';
        if (!words) return null;
        const whole = page.text.indexOf(before + words);
        const at = whole < 0 ? page.text.indexOf(words) : whole + before.length;
        if (at < 0) return null;
        const range = document.createRange();
        const first = page.all[at], last = page.all[at + words.length - 1];
        range.setStart(first.node, first.start);
        range.setEnd(last.node, last.end);
        return range;
      };

      const places = new Map();
      const highlight = (name, ranges) => { if (CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges)); };
      const mark = () => {
        places.clear();
        highlight('plainsight-shown', []);
        const page = readPage();
        for (const kind of kinds) {
          const ranges = [];
          for (const link of desk().querySelectorAll('.' + kind + ' a.sentence')) {
            const range = find(page, link);
            // What is among the facts of the file, and nowhere on the page, is quoted and leads nowhere.
            if (!range) { link.replaceWith(...link.childNodes); continue; }
            places.set(link, range);
            ranges.push(range);
          }
          highlight('plainsight-' + kind, ranges);
        }
      };

      const lead = link => {
        const range = places.get(link);
        const place = range.startContainer.parentElement;
        for (let box = place.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
        if (!place.closest('a, button')) place.tabIndex = -1;
        place.focus({preventScroll: true});
        place.scrollIntoView({block: 'center', behavior: 'instant'});
        highlight('plainsight-shown', [range]);
      };

      const remember = () => {
        const box = desk().querySelector('details');
        try { box.open = sessionStorage.plainsightDesk === 'open'; } catch { return; }
        box.addEventListener('toggle', () => { sessionStorage.plainsightDesk = box.open ? 'open' : 'shut'; });
      };

      let shown = desk() ? rest(document) : '';
      const replaceRest = (next, version) => {
        const top = scrollY, focused = document.activeElement?.id;
        for (const node of [...document.body.childNodes]) if (!isOurs(node)) node.remove();
        for (const node of [...next.body.childNodes]) if (!isOurs(node)) document.body.insertBefore(document.adoptNode(node), desk());
        document.title = next.title;
        if (focused) document.getElementById(focused)?.focus({preventScroll: true});
        scrollTo({top, behavior: 'instant'});
      };
      const newStyle = version => {
        for (const link of document.querySelectorAll('link[rel=stylesheet]:not([href^="/.plainsight/"])')) {
          link.href = link.href.split('?')[0] + '?' + version;
        }
      };
      const update = async version => {
        const answer = await fetch(location.href, {cache: 'no-store'});
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const now = next.getElementById('plainsight_desk') ? rest(next) : null;
        const isNew = now !== shown;
        if (now === null || isNew && (hasScripts(document) || hasScripts(next))) { location.reload(); return; }
        shown = now;
        if (isNew) replaceRest(next);
        newStyle(version);
        document.getElementById('plainsight_stop')?.remove();
        const stop = next.getElementById('plainsight_stop');
        if (stop) document.body.prepend(document.adoptNode(stop));
        for (const part of ['summary', '.desk-paper']) {
          desk().querySelector(part).replaceChildren(...next.querySelector('#plainsight_desk ' + part).childNodes);
        }
        mark();
        desk().querySelector('.said').textContent = stop ? stop.querySelector('h2').textContent : desk().querySelector('summary').textContent;
      };

      if (desk()) {
        remember();
        mark();
        document.addEventListener('click', event => {
          const link = event.target.closest?.('a.sentence');
          if (!link || !places.has(link)) return;
          event.preventDefault();
          lead(link);
        });
      }

      // A browser opens six connections to a host. Tabs that nobody sees would hold them all while they wait, and none could be loaded.
      let waiting = new AbortController();
      const isSeen = () => new Promise(done => {
        const look = () => { if (!document.hidden) { document.removeEventListener('visibilitychange', look); done(); } };
        document.addEventListener('visibilitychange', look);
        look();
      });
      document.addEventListener('visibilitychange', () => { if (document.hidden) waiting.abort(); });

      (async () => {
        for (;;) {
          await isSeen();
          waiting = new AbortController();
          const {signal} = waiting;
          try {
            const answer = await fetch('/.plainsight/version' + (known ? '?' + known : ''), {cache: 'no-store', signal});
            const now = await answer.text();
            if (known && now !== known) {
              if (!desk()) { location.reload(); return; }
              await update(now);
            }
            known = now;
          } catch {
            if (!signal.aborted) await new Promise(done => setTimeout(done, 1000));
          }
        }
      })();
    })();
    """
}
