/* The search of this site. It runs in the browser alone: what somebody types is sent nowhere.

   An index is a folder of small files, made with the pages. `index` says where each file of words begins; a file of words has one
   entry a word, with the pages that have it; a file of pages has what results show. Only what a question needs is fetched.
   Sources/Search makes these files; how words are cut must be the same there and here. */

'use strict';

const fetched = {};

function load(index, name) {
  const address = index.folder + name + '.json' + (index.edition ? '?' + index.edition : '');
  fetched[address] = fetched[address] || fetch(address, index.edition ? {} : {cache: 'no-cache'}).then(answer => {
    if (!answer.ok) throw new Error(address);
    return answer.json();
  }).then(list => {
    if (index.edition && list[0] !== index.edition) throw new Error('changed');
    return list.slice(index.edition ? 1 : 0);
  }).catch(trouble => {
    delete fetched[address];
    throw trouble;
  });
  return fetched[address];
}

async function open(folder) {
  const [edition, count, inFile, passedOver, starts, ...councils] = await load({folder}, 'index');
  return {folder, edition, count, inFile, starts, councils, passedOver: new Set(passedOver.split(' '))};
}

/* Words */

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

/* How many letters must be added, taken away, changed or swapped to make one word of the other. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before, last, row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (before && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[other.length];
}

/* Looking up */

function fileOf(index, word) {
  let file = 0;
  while (file + 1 < index.starts.length && index.starts[file + 1] <= word) file++;
  return file;
}

/* Adds the pages of an entry: the gap to the next page in digits of base 32, then how strongly it has the word. */
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
  const wanted = stem(word) + ' ';
  const entries = await load(index, 'words-' + fileOf(index, stem(word)));
  for (const entry of entries) if (entry.startsWith(wanted)) addPages(pages, entry, share);
}

/* Words that begin so, while somebody is still typing. */
async function beginning(index, word, pages) {
  const first = fileOf(index, word), last = Math.min(fileOf(index, word + '\uffff'), first + (word.length > 2 ? 2 : 0));
  for (let file = first; file <= last; file++) {
    for (const entry of await load(index, 'words-' + file)) if (entry.startsWith(word)) addPages(pages, entry, 0.7);
  }
}

/* Words of the index for one that is not in it: two that were written as one, or those that are nearest to it. */
async function instead(index, word) {
  const words = (await load(index, 'spelling'))[0].split(' '), known = new Set(words);
  for (let i = 3; i < word.length - 2; i++) {
    if (known.has(word.slice(0, i)) && known.has(word.slice(i))) return [[word.slice(0, i)], [word.slice(i)]];
  }
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const near = words.map(other => [distance(word, other, most), other]).filter(([far]) => far <= most);
  const least = Math.min(...near.map(([far]) => far));
  return near.length ? [near.filter(([far]) => far === least).map(([, other]) => other).slice(0, 4)] : [];
}

/* The pages that answer a question, each with its score; the words that it was taken for, and those that are nowhere. */
async function find(index, question) {
  const all = cut(question), wanted = all.filter(word => !index.passedOver.has(word)).slice(0, 12);
  const isTyping = /[\p{L}\p{N}]$/u.test(question);
  const heard = [], taken = [], nowhere = [];
  function hear(pages) {
    if (pages.size) heard.push({pages, weight: Math.log(1 + index.count / pages.size)});
    return pages.size > 0;
  }
  for (const [place, word] of wanted.entries()) {
    const pages = new Map();
    await exact(index, word, pages, 1);
    if (isTyping && word === all[all.length - 1] && word.length > 1) await beginning(index, word, pages);
    // Some write child minder for childminder.
    if (!pages.size && place) await exact(index, wanted[place - 1] + word, pages, 1);
    if (hear(pages)) continue;
    let isKnown = false;
    for (const others of await instead(index, word)) {
      for (const other of others) await exact(index, other, pages, 0.7);
      isKnown = hear(new Map(pages)) || isKnown;
      pages.clear();
      taken.push([word, others]);
    }
    if (!isKnown) nowhere.push(word);
  }
  const total = heard.reduce((sum, one) => sum + one.weight, 0), scores = new Map();
  for (const {pages, weight} of heard) {
    for (const [page, strength] of pages) {
      const [score, told] = scores.get(page) || [0, 0];
      scores.set(page, [score + weight * strength, told + weight / total]);
    }
  }
  const found = [...scores].map(([page, [score, told]]) => ({page, told, score: score * told ** 2}));
  const best = Math.max(...found.map(one => one.score)), mostTold = Math.max(...found.map(one => one.told));
  return {
    found: found.filter(one => one.score >= best / 12 && one.told >= mostTold / 3)
      .sort((one, other) => other.score - one.score || one.page - other.page),
    meant: all.filter(word => !nowhere.includes(word)).map(word => {
      const others = taken.filter(([one]) => one === word).map(([, others]) => others.join(' or '));
      return others.length ? others.join(' ') : word;
    }).join(' '),
    changed: [...new Set([...taken.map(([word]) => word), ...nowhere])],
  };
}

/* Results */

function make(name, properties, ...inside) {
  const one = Object.assign(document.createElement(name), properties);
  one.append(...inside);
  return one;
}

/* An address seen from the folder of an index. */
function seenFrom(index, path) {
  return new URL(path, new URL(index.folder, location.href)).pathname;
}

/* The services that have all that is chosen; null when nothing is. */
async function chosen(index, wanted) {
  let pages = null;
  for (const facet of ['need', 'age', 'level', 'route', 'cost'].filter(name => wanted.get(name))) {
    const having = new Map();
    for (const entry of await load(index, facet)) {
      if (entry.startsWith(wanted.get(facet) + ' ')) addPages(having, entry, 1);
    }
    pages = [...having.keys()].filter(page => !pages || pages.includes(page));
  }
  return pages;
}

async function search(index, question, wanted) {
  const pages = await chosen(index, wanted), kept = new Set(pages);
  const answer = await find(index, question);
  if (pages) answer.found = cut(question).length ? answer.found.filter(one => kept.has(one.page)) : pages.map(page => ({page}));
  return answer;
}

async function items(index, found, heading) {
  const records = await Promise.all(found.map(async ({page}) =>
    (await load(index, 'pages-' + Math.floor(page / index.inFile)))[page % index.inFile]));
  return records.map(([title, path, summary, note, lang = '']) => make('li', {lang},
    make(heading, {}, make('a', {href: seenFrom(index, '../' + path)}, title)),
    make('p', {}, summary), make('p', {className: 'note'}, note)));
}

function counted(count, what) {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/* The results of one council, ten at a time. */
async function overOne(index, question, wanted) {
  const {found, meant, changed} = await search(index, question, wanted);
  let shown = 0;
  return {
    meant,
    changed,
    more: 'Show more results',
    told: () => counted(found.length, 'result'),
    next: () => items(index, found.slice(shown, shown += 10), 'h2'),
    isDone: () => shown >= found.length,
  };
}

/* The best results of five councils at a time: first which councils have the words, then what each of them has. */
async function overAll(index, question, wanted) {
  const {found, meant, changed} = await find(index, question), only = wanted.get('council');
  const councils = (cut(question).length ? found : index.councils.map((_, page) => ({page})))
    .map(({page}) => index.councils[page]).filter(([slug]) => !only || slug === only);
  let at = 0, shown = 0, results = 0;
  async function one([slug, name]) {
    const council = await open(seenFrom(index, `../councils/${slug}/search/`));
    const {found} = await search(council, changed.length ? meant : question, wanted);
    if (!found.length) return null;
    const rest = new URLSearchParams(wanted);
    rest.delete('council');
    results += found.length;
    shown++;
    return make('li', {}, make('h2', {}, name),
      make('ol', {className: 'list'}, ...await items(council, found.slice(0, 3), 'h3')),
      make('p', {className: 'note'}, make('a', {href: council.folder + '?' + rest},
        `${counted(found.length, 'result')} in ${name}`)));
  }
  return {
    meant,
    changed,
    more: 'Show more councils',
    told: () => at < councils.length ? `${counted(councils.length, 'council')}. The first ${shown} are here` :
      results ? `${counted(results, 'result')} in ${counted(shown, 'council')}` : '0 results',
    async next() {
      const all = [];
      while (all.length < 5 && at < councils.length) {
        all.push(...(await Promise.all(councils.slice(at, at += 5).map(one))).filter(item => item));
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

/* Screen readers say what stands here when it changes, and the focus stays where it is. */
function say(words) {
  if (state.textContent !== words) state.textContent = words;
}

async function add(list, source, isCurrent) {
  const items = await source.next();
  if (!isCurrent()) return;
  list.append(...items);
  const button = make('button', {type: 'button', className: 'button'}, source.more);
  button.addEventListener('click', async () => {
    const from = list.children.length;
    await add(list, source, isCurrent).catch(excuse);
    if (list.children[from]) list.children[from].querySelector('a').focus();
  });
  results.replaceChildren(list, ...(source.isDone() ? [] : [button]));
}

async function answer(wanted, isCurrent) {
  index = index || await open(form.dataset.index);
  const question = (wanted.get('q') || '').trim();
  const source = await (index.councils.length ? overAll : overOne)(index, question, wanted);
  const list = make('ol', {className: 'list results'});
  await add(list, source, isCurrent);
  if (!isCurrent()) return;
  nothing.hidden = list.children.length > 0;
  const {changed, meant} = source;
  say(source.told() + (question && ` for “${changed.length ? meant || question : question}”`) + '.' +
    (changed.length && meant ? ` No page here has “${changed.join('” or “')}”.` : ''));
}

async function run() {
  const mine = ++asked, isCurrent = () => mine === asked;
  clearTimeout(timer);
  const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  history.replaceState(null, '', location.pathname + (String(wanted) && '?' + wanted));
  if (String(wanted)) return answer(wanted, isCurrent).catch(trouble => isCurrent() && excuse(trouble));
  results.replaceChildren();
  nothing.hidden = true;
  say('');
}

/* The site may have been published anew since this page was opened: then all is asked for again, once. */
function excuse(trouble) {
  if (trouble.message === 'changed' && index) {
    index = null;
    for (const address in fetched) delete fetched[address];
    return run();
  }
  say('The search cannot be reached at the moment. The lists below have everything too.');
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
  timer = setTimeout(run, 250);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});
run();
open(form.dataset.index).catch(() => {});
