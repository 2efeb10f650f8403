/* The page "My list". What it shows of a service it reads from that service's own page, so that it is as true as that. */

'use strict';

(() => {
  const {addressOf, parse, read, write, make, say} = myList;
  const place = document.getElementById('my_list');
  let keys = parse(location.hash.slice(1));
  if (!keys.length) keys = read();

  const pages = {};

  /* null for a page that is gone, and for one about danger: it must not turn up where others may look. */
  async function load(key) {
    const address = addressOf(key), answer = await fetch(address);
    if (answer.status === 404) return null;
    if (!answer.ok) throw Error(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const words = selector => (page.querySelector(selector) || {textContent: ''}).textContent.trim();
    if (page.querySelector('.leave')) return null;
    const facts = [...page.querySelectorAll('.facts > div')].slice(0, 5).map(one => [
      one.querySelector('dt').textContent,
      [...one.querySelector('dd').childNodes].map(node => partOf(node, address)).filter(({words}) => words)]);
    const phone = page.querySelector('main a[href^="tel:"]');
    return {
      address, facts, title: words('h1'), summary: words('.lead'), council: words('.crumbs a[href*="/councils/"]'),
      team: words('.ring strong, .unstated-ask strong'), phone: phone && phone.getAttribute('href'),
      number: phone && phone.textContent.replace('Ring ', ''),
    };
  }

  /* A fact has more than one part: words, a note on a line of its own, a link to where the service's page says more. */
  function partOf(node, address) {
    const words = node.textContent.trim(), {className = ''} = node;
    if (node.nodeName !== 'A') return {words, name: 'span', its: {className}};
    return {words, name: 'a', its: {href: new URL(node.getAttribute('href'), location.origin + address).href}};
  }

  function known(key) {
    pages[key] = pages[key] || load(key).catch(trouble => {
      delete pages[key];
      throw trouble;
    });
    return pages[key];
  }

  function control(words, title, onclick, isOff) {
    return make('button', {type: 'button', className: 'keep', onclick, disabled: !!isOff}, words,
      make('span', {className: 'hidden'}, `: ${title}`));
  }

  function change(next, words, at) {
    keys = next;
    show().then(() => {
      say(words);
      const near = place.querySelectorAll('li')[Math.min(at, keys.length - 1)];
      (near ? near.querySelector('a') : document.querySelector('h1')).focus();
    });
  }

  function item(page, index) {
    const {title, council, facts, summary, team, phone, number, address} = page, key = keys[index];
    const ways = [team, phone && make('a', {className: 'phone', href: phone}, number)].filter(Boolean);
    const rows = facts.map(([name, parts]) => make('div', {}, make('dt', {}, name),
      make('dd', {}, ...parts.flatMap(({words, name, its}) => [make(name, its, words), ' ']))));
    if (ways.length) rows.push(make('div', {}, make('dt', {}, 'Ask'), make('dd', {}, ...ways.flatMap(one => [one, ' ']))));
    return make('li', {}, make('h2', {}, make('a', {href: address}, title)), make('p', {className: 'note'}, council),
      make('p', {}, summary), make('dl', {className: 'plain'}, ...rows),
      make('p', {className: 'address'}, location.origin + address),
      control('Move up', title, () => {
        const next = keys.filter(one => one !== key);
        next.splice(index - 1, 0, key);
        change(next, `${title} is number ${index} now.`, index - 1);
      }, !index),
      control('Take off my list', title, () =>
        change(keys.filter(one => one !== key), `${title} is off your list. It holds ${keys.length - 1}.`, index)));
  }

  function gone(key) {
    return make('li', {}, make('p', {}, `There is no page “${key.split('/')[1]}” that this list can show. `), control(
      'Take off my list', key, () => change(keys.filter(one => one !== key), 'It is off your list.', 0)));
  }

  function tools(titles) {
    const link = location.href, body = `${titles.join('\n')}\n\n${link}`;
    const field = make('input', {id: 'list_link', readOnly: true, value: link, onfocus: () => field.select()});
    return make('section', {className: 'search', ariaLabel: 'What to do with the list'},
      make('label', {htmlFor: 'list_link'}, 'The link that keeps this list'), make('p', {className: 'search-line'}, field),
      make('p', {},
        make('button', {type: 'button', className: 'button', async onclick() {
          field.focus();
          try {
            await navigator.clipboard.writeText(link);
            say('The link is copied.');
          } catch {
            say('This browser does not let the page copy. The link is marked: copy it by hand.');
          }
        }}, 'Copy the link'), ' ',
        make('a', {className: 'button', href: `mailto:?subject=${encodeURIComponent('Services to look at')}&body=${encodeURIComponent(body)}`},
          'Send it by email'), ' ',
        make('button', {type: 'button', className: 'button', onclick: () => print()}, 'Print it')));
  }

  let turn = 0;
  async function show() {
    const mine = ++turn;
    history.replaceState(null, '', location.pathname + (keys.length ? '#' + keys : ''));
    write(keys);
    if (!keys.length) return place.replaceChildren(make('p', {className: 'open'}, 'There is nothing on your list yet.'));
    try {
      const found = await Promise.all(keys.map(known));
      if (mine !== turn) return;
      const titles = found.filter(Boolean).map(({title}) => title);
      place.replaceChildren(make('ol', {className: 'list kept'}, ...found.map((page, index) =>
        page ? item(page, index) : gone(keys[index]))), tools(titles));
    } catch {
      place.replaceChildren(make('p', {className: 'warning'}, 'Your list cannot be shown now, because this site cannot be reached. ' +
        'Load this page again when you are online.'));
    }
  }

  addEventListener('hashchange', () => {
    // The way to the main part has a place of its own in the address.
    const next = parse(location.hash.slice(1));
    if (next.length || !location.hash) keys = next;
    show();
  });
  show();
})();
