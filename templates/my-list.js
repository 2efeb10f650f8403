/* "My list": services that a family wants to keep together. It lives in this tab, and in the address of its own page: a device
   that others use remembers nothing of it. Pages about danger do not load this. */

'use strict';

const myList = (() => {
  const root = new URL('.', document.currentScript.src).pathname, name = 'my-list';
  const isKey = key => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(key);

  /* What a list may hold: services of this site, each once, and no more than anybody would read. Some programs for mail write
     signs of addresses in code. */
  function parse(text) {
    return [...new Set(text.replace(/%2C/gi, ',').replace(/%2F/gi, '/').split(','))].filter(isKey).slice(0, 40);
  }

  function read() {
    try {
      return parse(sessionStorage.getItem(name) || '');
    } catch {
      return [];
    }
  }

  function write(keys) {
    try {
      sessionStorage.setItem(name, keys.join());
    } catch {
      // A browser that keeps nothing: the list is there as long as the page is.
    }
    showEntry(keys);
  }

  /* "alderbrook/short-breaks" for the address of that service; "-/short-breaks" where the site is of one council alone. */
  function keyOf(address) {
    const {pathname} = new URL(address, location.href);
    const [, council, service] = /^(?:councils\/([^/]+)\/)?services\/([^/]+)\/(?:[^/]+\/)?$/.exec(pathname.slice(root.length)) || [];
    return pathname.startsWith(root) && service ? `${council || '-'}/${service}` : '';
  }

  function addressOf(key) {
    const [council, service] = key.split('/');
    return `${root}${council === '-' ? '' : `councils/${council}/`}services/${service}/`;
  }

  function make(name, properties, ...inside) {
    const one = Object.assign(document.createElement(name), properties);
    one.append(...inside);
    return one;
  }

  const state = make('p', {className: 'keep hidden', role: 'status', lang: 'en'});
  document.body.append(state);

  /* The way to the list, in the menu of every page. */
  function showEntry(keys) {
    document.querySelectorAll('li.keep').forEach(one => one.remove());
    if (!keys.length) return;
    document.querySelector('header.site ul').append(
      make('li', {className: 'keep', lang: 'en'}, make('a', {href: `${root}shortlist/#${keys}`}, `My list (${keys.length})`)));
  }

  function button(key, title, words = {}) {
    const {add = 'Add to my list', remove = 'Take off my list'} = words;
    const label = () => read().includes(key) ? remove : add;
    const said = make('span', {}, label());
    return make('button', {type: 'button', className: 'keep', onclick() {
      const keys = read(), isOn = keys.includes(key);
      write(isOn ? keys.filter(one => one !== key) : parse([...keys, key].join()));
      said.textContent = label();
      state.textContent = `${title} is ${isOn ? 'off' : 'on'} your list. It holds ${read().length}.`;
    }}, said, make('span', {className: 'hidden'}, `: ${title}`));
  }

  const own = keyOf(location.href), place = document.querySelector('.keep-place');
  if (own && place) place.append(button(own, document.querySelector('h1').textContent, place.dataset));
  for (const link of document.querySelectorAll('main .list > li:not(.off-list) > a')) {
    const key = keyOf(link.href);
    if (key) link.parentElement.append(button(key, link.textContent));
  }
  showEntry(read());
  return {addressOf, parse, read, write, make, say: words => state.textContent = words};
})();
