/* "Could this help us?": sorts the table of tests by what a family answers. Nothing is sent anywhere, and what a person must
   judge is never decided here: it goes under "Ask". */

'use strict';

const byId = name => document.getElementById(name);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

/* What a service asks, from its row. */
function read(row) {
  const words = label => row.querySelector(`[data-label="${label}"]`).textContent.trim();
  const years = range => range && range.split(' ').map(Number);
  const tests = name => all(`.${name} li`, row).map(one => ({box: one.dataset.box, words: one.textContent}));
  const {ages, perhaps, place, open, stated} = row.dataset;
  return {
    row, place, isOpen: !!open, isStated: !!stated,
    ages: years(ages), perhaps: years(perhaps), agesInWords: row.querySelector('[data-label="Ages"]').firstChild.textContent.trim(),
    testedInWords: row.querySelector('[data-label="Ages"] .note')?.textContent, placeInWords: words('Where you live'),
    allOf: tests('all-of'), anyOf: tests('any-of'),
  };
}

const listed = tests => tests.map(one => one.words).join('; ');

/* Which list a service belongs in, and why. What speaks against it counts more than what is not known, and that more than
   what speaks for it. */
function judge(service, {age, here, isAll, has}) {
  const against = [], unknown = [], fitting = [];
  const {ages, perhaps, place, allOf, anyOf} = service, isIn = range => range && age >= range[0] && age <= range[1];
  const forAges = `It is for ${/^Any/.test(service.agesInWords) ? '' : 'ages '}${service.agesInWords.toLowerCase()}.`;
  if (!ages) unknown.push('It does not say for which ages it is.');
  else if (age === null) unknown.push(`${forAges} You have not said an age.`);
  else if (isIn(ages)) fitting.push(forAges);
  else if (isIn(perhaps)) unknown.push(`${forAges} ${service.testedInWords}.`);
  else against.push(forAges);

  const forPlace = `Where you live: ${service.placeInWords}.`;
  if (!place) {
    if (service.isStated) unknown.push('It does not say where you must live.');
  } else if (place === 'words') unknown.push(forPlace);
  else if (place !== 'anywhere' && here !== 'yes') (here === 'no' && place === 'area' ? against : unknown).push(forPlace);

  if (!service.isStated) unknown.push('It does not say who can get it.');
  if (service.isOpen) fitting.push('It is open to everyone.');
  const missing = allOf.filter(one => !has.has(one.box)), plain = missing.filter(one => one.box);
  if (isAll && plain.length) against.push(`You need: ${listed(plain)}.`);
  else if (missing.length) unknown.push(`You need: ${listed(missing)}.`);
  else if (allOf.length) fitting.push(`You have: ${listed(allOf)}.`);

  const met = anyOf.filter(one => has.has(one.box)), isPlain = anyOf.every(one => one.box);
  if (met.length) fitting.push(`You have: ${listed(met)}.`);
  else if (anyOf.length) {
    (isAll && isPlain ? against : unknown).push(`You need${anyOf.length > 1 ? ' one of' : ''}: ${listed(anyOf)}.`);
  }
  if (against.length) return {list: 'not', reasons: against};
  return unknown.length ? {list: 'ask', reasons: unknown} : {list: 'may', reasons: fitting};
}

function make(name, properties, ...inside) {
  const one = Object.assign(document.createElement(name), properties);
  one.append(...inside);
  return one;
}

const lists = {
  may: ['May be able to help', 'Nothing that the council wrote speaks against it. Whoever runs it decides.'],
  ask: ['Ask them', 'Something is not stated, or only a person can judge it.'],
  not: ['Not this one, but…', 'What the council wrote speaks against it. There is another way to turn.'],
};

function item({service: {row}, reasons, list}) {
  const link = row.querySelector('th a').cloneNode(true), instead = row.querySelector('.instead');
  const whom = row.querySelector('.whom').cloneNode(true);
  const turn = list === 'not' && instead ? [make('p', {}, instead.cloneNode(true))] : [];
  return make('li', {}, link, make('p', {}, reasons.join(' ')), ...turn,
    make('p', {className: 'note'}, list === 'not' ? 'In doubt, ask ' : 'Ask ', whom));
}

const part = byId('help_questions'), table = byId('help_table'), results = byId('help_results'), state = byId('help_status');
const age = byId('help_age'), boxes = all('[type=checkbox]', part), radios = all('[type=radio]', part);
const services = all('tbody tr', table).map(read);
const chosen = name => (radios.find(one => one.name === name && one.checked) || {}).value || '';

function answers() {
  return {
    age: /^\d+$/.test(age.value) ? Number(age.value) : null, here: chosen('help_here'), isAll: chosen('help_all') === 'yes',
    has: new Set(boxes.filter(one => one.checked).map(one => one.value)),
  };
}

/* The answers as they stand in the address, after the sign that browsers keep to themselves. */
function written({age, here, isAll, has}) {
  return Object.entries({age: age === null ? '' : String(age), here, all: isAll ? 'yes' : '', have: [...has].join('.')})
    .filter(([, value]) => value).map(pair => pair.join('=')).join('&');
}

function remember(text) {
  history.replaceState(null, '', location.pathname + location.search + (text && '#' + text));
}

function recall() {
  const kept = new URLSearchParams(location.hash.slice(1)), have = (kept.get('have') || '').split('.');
  age.value = kept.get('age') || '';
  for (const one of boxes) one.checked = have.includes(one.value);
  for (const name of ['help_here', 'help_all']) {
    const value = kept.get(name.slice(5)) || '', group = radios.filter(one => one.name === name);
    const wanted = group.find(one => one.value === value) || group[group.length - 1];
    if (wanted) wanted.checked = true;
  }
  for (const one of all('details', part)) one.open = !!one.querySelector(':checked');
}

/* Boxes that no service for this age asks about need not be read. */
function narrow(age) {
  const near = services.filter(({ages}) => age === null || !ages || age >= ages[0] && age <= ages[1]);
  const asked = new Set(near.flatMap(one => [...one.allOf, ...one.anyOf]).map(one => one.box));
  for (const one of boxes) one.parentElement.hidden = !one.checked && !asked.has(one.value);
  for (const one of all('details', part)) one.hidden = all('.tick', one).every(tick => tick.hidden);
}

function show() {
  const given = answers(), text = written(given);
  remember(text);
  narrow(given.age);
  results.replaceChildren();
  state.textContent = '';
  if (!text) return;
  const judged = services.map(service => ({service, ...judge(service, given)}));
  const of = name => judged.filter(one => one.list === name);
  for (const [name, [heading, note]] of Object.entries(lists)) {
    const found = of(name);
    results.append(make('section', {id: 'help_' + name}, make('h2', {}, `${heading} (${found.length})`),
      make('p', {className: 'note'}, found.length ? note : 'None, as far as this page can tell.'),
      ...(found.length ? [make('ul', {className: 'list'}, ...found.map(item))] : [])));
  }
  state.textContent = `${of('may').length} may be able to help. ${of('ask').length} to ask. ` +
    `${of('not').length} not for you, as far as this page can tell.`;
}

let timer;
part.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, 200);
});
byId('help_again').addEventListener('click', () => {
  remember('');
  recall();
  show();
  age.focus();
});
addEventListener('hashchange', () => {
  if (location.hash && !location.hash.includes('=')) return;
  recall();
  show();
});
part.hidden = false;
recall();
show();
