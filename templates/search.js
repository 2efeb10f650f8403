/* The search, in the browser alone: what somebody types is sent nowhere. Sources/Search makes what it reads, and cuts words
   in the same way. */

'use strict';

const fetched = {};

function load(index, name) {
  const address = `${index.folder}${name}.json?${index.edition || ''}`;
  fetched[address] = fetched[address] || fetch(address, {cache: index.edition ? 'default' : 'no-cache'}).then(async answer => {
    if (!answer.ok) throw Error(address);
    const list = await answer.json();
    if (index.edition && index.edition !== list.shift()) throw Error('changed');
    return list;
  }).catch(trouble => {
    delete fetched[address];
    throw trouble;
  });
  return fetched[address];
}

async function open(folder) {
  const [edition, count, inFile, passedOver, starts, ...councils] = await load({folder}, 'index');
  return {folder, edition, count, inFile, starts, councils, passedOver: passedOver.split(' ')};
}

const odd = {children: 'child', people: 'person', buses: 'bus', died: 'die', dying: 'die'};

function cut(text) {
  return text.toLowerCase().normalize('NFD').replace(/([a-z])[\u0300-\u036f]+/g, '$1').normalize('NFC')
    .replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) || [];
}

function stem(word) {
  if (odd[word]) return odd[word];
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/..ies$/.test(word)) word = word.slice(0, -3) + 'y';
  else if (/(ss|sh|ch|x|z)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^sui]s$/.test(word)) word = word.slice(0, -1);
  const parts = /^(.{3,})(ing|ed)$/.exec(word);
  if (/..ied$/.test(word)) word = word.slice(0, -3) + 'y';
  else if (parts && /[aeiouy]/.test(parts[1]) && !/eed$/.test(word)) {
    word = parts[1];
    if (/.([bdgmnprt])\1$|....ll$/.test(word) && word.length > 3) word = word.slice(0, -1);
    else if (/^[^aeiouy][aeiouy][^aeiouywx]$/.test(word)) word += 'e';
  }
  word = word.replace(/(....)(ment|ness)$/, '$1').replace(/ional$/, 'ion').replace(/(....)ist$/, '$1')
    .replace(/(ap|og)y$/, '$1').replace(/(....)or$/, '$1er');
  return /...[^e]e$/.test(word) ? word.slice(0, -1) : word;
}

/* How many letters to add, take away, change or swap. */
function distance(one, other) {
  let before, last, row = [...other, 0].map((_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1], isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !isSame, isSwapped ? before[j - 2] + 1 : 99);
    }
  }
  return row[other.length];
}

/* A bit for each letter. */
function lettersOf(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << word.charCodeAt(i);
  return bits;
}

/* Looking up */

function fileOf(index, word) {
  let file = 0;
  while (file + 1 < index.starts.length && index.starts[file + 1] <= word) file++;
  return file;
}

/* Adds the pages of a line: the gap to the next page in base 32, then how strongly it has the word. */
function addPages(pages, entry, share) {
  let page = -1, gap = 0;
  for (let i = entry.indexOf(' ') + 1; i < entry.length; i++) {
    const code = entry.charCodeAt(i);
    if (code > 92) gap = gap * 32 + code - 93;
    else {
      page += gap + 1;
      gap = 0;
      pages.set(page, Math.max(pages.get(page) || 0, share * (code - 48)));
    }
  }
}

async function exact(index, word, pages, share) {
  const wanted = stem(word);
  for (const line of await load(index, 'words-' + fileOf(index, wanted))) {
    if (line.startsWith(wanted + ' ')) addPages(pages, line, share);
  }
}

/* While somebody is typing: words that begin so, or the one whose ending is not finished. */
async function beginning(index, word, pages) {
  const first = fileOf(index, word), last = Math.min(fileOf(index, word + '\uffff'), first + (word.length > 2 ? 2 : 0));
  let begun = '';
  for (let file = first; file <= last; file++) {
    for (const line of await load(index, 'words-' + file)) {
      if (line.startsWith(word)) addPages(pages, line, 0.7);
      else if (line.indexOf(' ') > 4 && word.startsWith(line.split(' ')[0])) begun = line;
    }
  }
  if (!pages.size) addPages(pages, begun, 0.7);
}

/* Words for one that no page has: two that were written as one, or the nearest. */
async function instead(index, word) {
  const words = (await load(index, 'spelling'))[0].split(' ');
  for (let i = 3; i < word.length - 2; i++) {
    const two = [word.slice(0, i), word.slice(i)];
    if (two.every(half => words.includes(half))) return two.map(half => [half]);
  }
  const letters = lettersOf(word), near = [[], [], []];
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  for (const other of words) {
    let differing = 0;
    for (let bits = letters ^ lettersOf(other); bits; bits &= bits - 1) differing++;
    if (differing > 2 * most || Math.abs(word.length - other.length) > most) continue;
    const far = distance(word, other);
    if (far <= most) near[far].push(other);
  }
  return near.filter(others => others.length).slice(0, 1).map(others => others.slice(0, 4));
}

/* The pages that answer, the best first, and what was understood. */
async function find(index, question) {
  const all = cut(question), wanted = all.filter(word => !index.passedOver.includes(word)).slice(0, 12);
  const isTyping = /[\p{L}\p{N}]$/u.test(question);
  const heard = [], meant = {}, changed = [];
  function hear(pages) {
    return pages.size && heard.push({pages, weight: Math.log(1 + index.count / pages.size)});
  }
  for (const [place, word] of wanted.entries()) {
    const pages = new Map();
    await exact(index, word, pages, 1);
    if (isTyping && word === all[all.length - 1] && word.length > 1) await beginning(index, word, pages);
    // Some write child minder for childminder.
    if (!pages.size && place) await exact(index, wanted[place - 1] + word, pages, 1);
    if (hear(pages)) continue;
    changed.push(word);
    meant[word] = '';
    for (const others of await instead(index, word)) {
      const pages = new Map();
      for (const other of others) await exact(index, other, pages, 0.7);
      hear(pages);
      meant[word] += ' ' + others.join(' or ');
    }
  }
  const total = heard.reduce((sum, {weight}) => sum + weight, 0), pages = new Map();
  for (const one of heard) {
    for (const [page, strength] of one.pages) {
      const [score, told] = pages.get(page) || [0, 0];
      pages.set(page, [score + one.weight * strength, told + one.weight / total]);
    }
  }
  const scored = [...pages].map(([page, [score, told]]) => ({page, told, score: score * told ** 2}));
  const best = Math.max(...scored.map(one => one.score)), mostTold = Math.max(...scored.map(one => one.told));
  return {
    found: scored.filter(one => one.score >= best / 12 && one.told >= mostTold / 3)
      .sort((one, other) => other.score - one.score || one.page - other.page),
    meant: all.map(word => word in meant ? meant[word] : word).join(' ').trim(),
    changed,
    isOpen: !wanted.length,
  };
}

function make(name, properties, ...inside) {
  const one = Object.assign(document.createElement(name), properties);
  one.append(...inside);
  return one;
}

/* The services that have all that is chosen; null when nothing is. */
async function chosen(index, wanted) {
  let pages = null;
  for (const facet of ['need', 'age', 'level', 'route', 'cost'].filter(name => wanted.get(name))) {
    const having = new Map();
    for (const line of await load(index, facet)) {
      if (line.startsWith(wanted.get(facet) + ' ')) addPages(having, line, 1);
    }
    pages = new Set([...having.keys()].filter(page => !pages || pages.has(page)));
  }
  return pages;
}

async function search(index, question, wanted) {
  const pages = await chosen(index, wanted), answer = await find(index, question);
  if (pages && answer.isOpen) answer.found = [...pages].map(page => ({page}));
  else if (pages) answer.found = answer.found.filter(({page}) => pages.has(page));
  return answer;
}

async function items(index, found, heading) {
  const records = await Promise.all(found.map(async ({page}) =>
    (await load(index, 'pages-' + Math.floor(page / index.inFile)))[page % index.inFile]));
  return records.map(([title, path, summary, note, lang]) => {
    /* From right to left, a number of several groups would turn round. */
    const inOrder = text => lang ? text.replace(/\+?\d+( \d+)+/g, '\u2066$&\u2069') : text;
    return make('li', lang ? {lang, dir: 'auto'} : {},
      make(heading, {}, make('a', {href: above(index) + path}, inOrder(title))),
      make('p', {}, inOrder(summary)), make('p', {className: 'note'}, note));
  });
}

function above(index) {
  return index.folder.replace(/search\/$/, '');
}

function counted(count, what) {
  return `${count || 'No'} ${what}${count === 1 ? '' : 's'}`;
}

/* Ten at a time. */
async function overOne(index, question, wanted) {
  const answer = await search(index, question, wanted), {found} = answer;
  let shown = 0;
  return {
    ...answer,
    more: 'Show more results',
    told: () => counted(found.length, 'result'),
    next: () => items(index, found.slice(shown, shown += 10), 'h2'),
    isDone: () => shown >= found.length,
  };
}

/* Five councils at a time. */
async function overAll(index, question, wanted) {
  const answer = await find(index, question), only = wanted.get('council');
  const councils = index.councils.map((_, page) => ({page})).filter(() => answer.isOpen).concat(answer.found)
    .map(({page}) => index.councils[page]).filter(([slug]) => !only || slug === only);
  const asked = answer.changed.length ? answer.meant : question, rest = new URLSearchParams(wanted);
  rest.delete('council');
  let at = 0, shown = 0, results = 0;
  async function one([slug, name]) {
    const council = await open(`${above(index)}councils/${slug}/search/`), {found} = await search(council, asked, wanted);
    if (!found.length) return [];
    results += found.length;
    shown++;
    return [make('li', {}, make('h2', {}, name),
      make('ol', {className: 'list'}, ...await items(council, found.slice(0, 3), 'h3')),
      make('p', {}, make('a', {href: `${council.folder}?${rest}`}, `All ${counted(found.length, 'result')} in ${name}`)))];
  }
  return {
    ...answer,
    more: 'Show more councils',
    told: () => at < councils.length ? `${counted(councils.length, 'council')}, the first ${shown} of them here` :
      counted(results, 'result') + (shown ? ` in ${counted(shown, 'council')}` : ''),
    async next() {
      const all = [];
      while (all.length < 5 && at < councils.length) {
        for (const items of await Promise.all(councils.slice(at, at += 5).map(one))) all.push(...items);
      }
      return all;
    },
    isDone: () => at >= councils.length,
  };
}

/* The page */

const form = document.getElementById('search_form');
const [state, results, nothing, filters] = ['status', 'results', 'nothing', 'filters'].map(
  name => document.getElementById('search_' + name));
let asked = 0, timer, index;

/* Screen readers say it, and the focus stays where it is. */
function say(words) {
  if (state.textContent !== words) state.textContent = words;
}

async function add(list, source, isCurrent) {
  const items = await source.next();
  if (!isCurrent()) return;
  list.append(...items);
  const button = make('button', {type: 'button', className: 'button', async onclick() {
    const from = list.children.length;
    await add(list, source, isCurrent).catch(excuse);
    if (list.children[from]) list.children[from].querySelector('a').focus();
  }}, source.more);
  results.replaceChildren(list, ...(source.isDone() ? [] : [button]));
}

async function answer(wanted, isCurrent) {
  index = index || await open(form.dataset.index);
  const question = wanted.get('q') || '';
  const source = await (index.councils.length ? overAll : overOne)(index, question, wanted);
  const list = make('ol', {className: 'list results'});
  await add(list, source, isCurrent);
  if (!isCurrent()) return;
  nothing.hidden = list.children.length > 0;
  const isChanged = source.changed.length && source.meant;
  say(source.told() + (question && ` for “${isChanged ? source.meant : question.trim()}”`) +
    (isChanged ? `. No page here has “${source.changed.join('” or “')}”.` : '.'));
}

async function run() {
  const mine = ++asked, isCurrent = () => mine === asked;
  clearTimeout(timer);
  const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  history.replaceState(null, '', location.pathname + (String(wanted) && '?' + wanted));
  results.ariaBusy = true;
  if (String(wanted)) await answer(wanted, isCurrent).catch(trouble => isCurrent() && excuse(trouble));
  else {
    results.replaceChildren();
    nothing.hidden = true;
    say('');
  }
  if (isCurrent()) results.ariaBusy = false;
}

/* After the site was published anew, all is asked for again. */
function excuse(trouble) {
  if (trouble.message === 'changed' && index) {
    index = null;
    for (const address in fetched) delete fetched[address];
    return run();
  }
  say('The search cannot be reached now. The lists below have everything too.');
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements[name];
  if (!field) continue;
  if (field.type === 'checkbox') field.checked = true;
  else field.value = value;
  if (name !== 'q') filters.open = true;
}
form.hidden = false;
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(run, 200);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});
run();
open(form.dataset.index).catch(() => {});
