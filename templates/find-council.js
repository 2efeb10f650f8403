/* Finds a council by place or postcode, in the browser alone: what somebody types is sent nowhere. Without this script the
   form leads to the list of postcodes, where there is none. Sources/Pages/Finding makes the files that it reads, and says what stands in them. */

'use strict';

(() => {
  const form = document.getElementById('find_form');
  if (!form) return;
  const box = form.elements.q, status = document.getElementById('find_status'), list = document.getElementById('find_list');
  const files = {};
  let asked = '';

  function load(name) {
    const address = form.dataset.folder + name + '.json';
    files[address] = files[address] || fetch(address, {cache: 'no-cache'}).then(answer => {
      if (!answer.ok) throw Error(address);
      return answer.json();
    }).catch(trouble => {
      delete files[address];
      throw trouble;
    });
    return files[address];
  }

  /* Postcodes, as people type them: with small letters, spaces or none, O for 0 and I for 1. */

  const alike = text => text.replace(/O/g, '0').replace(/I/g, '1');

  function district(data, text) {
    if (data.districts[text]) return text;
    return Object.keys(data.districts).find(one => alike(one) === alike(text));
  }

  const asPostcode = typed => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

  const looksLikePostcode = text => /^[A-Z]{1,2}[0-9OI][0-9A-Z]?([0-9OI][0-9A-Z]{2})?$/.test(text);

  /* The second half begins with a digit, and letters follow. */
  function rest(text) {
    const end = text.slice(-3);
    return alike(end[0]) + end.slice(1).replace(/0/g, 'O').replace(/1/g, 'I');
  }

  async function byPostcode(data, text) {
    const whole = text.length > 4 && /^[0-9OI]/.test(text.slice(-3)) && district(data, text.slice(0, -3));
    const found = whole || district(data, text);
    if (!found) return null;
    const councils = numbers(data.districts[found]);
    if (whole && councils.length > 1 && data.exact.includes(found)) {
      const own = await load(found.toLowerCase()), wanted = rest(text);
      const exact = Object.keys(own).filter(one => own[one].match(/.{3}/g).includes(wanted)).map(Number);
      if (exact.length) return {where: `${found} ${wanted}`, councils: exact};
    }
    return {where: found, councils};
  }

  /* Places, by how they begin; then by any word in them. */

  const plain = text => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, ' ').trim();

  function byPlace(data, typed) {
    const wanted = plain(typed);
    if (!wanted) return [];
    const all = [...data.places, ...data.councils.map((council, i) => ({name: council.name, in: `${i}`}))];
    const is = test => all.filter(place => test(plain(place.name)));
    let found = is(name => name === wanted);
    if (!found.length) found = is(name => name.startsWith(wanted));
    if (!found.length) found = is(name => ` ${name}`.includes(` ${wanted}`));
    return found;
  }

  const numbers = text => text.split(' ').map(Number);

  async function answer(typed) {
    const data = await load('councils'), code = asPostcode(typed);
    const postcode = looksLikePostcode(code) && await byPostcode(data, code);
    if (postcode) {
      const {where, councils} = postcode;
      const told = councils.length === 1 ? `${where} is looked after by one council here.`
        : `${where} is shared by ${councils.length} councils. If you do not know which is yours, ring ${councils.length === 2 ? 'either' : 'any of them'}.`;
      return [told, councils.map(one => data.councils[one])];
    }
    const places = byPlace(data, typed);
    const councils = [...new Set(places.flatMap(place => numbers(place.in)))];
    if (!councils.length) return [`No council here has said that it looks after “${typed}”.`, []];
    const told = councils.length === 1 ? 'One council was found.' : `${councils.length} councils were found.`;
    return [told, councils.map(one => data.councils[one])];
  }

  function listOf(councils) {
    const found = document.createElement('ul');
    found.className = 'list';
    found.append(...councils.map(({name, link}) => {
      const entry = document.createElement('li');
      entry.append(linkTo(link, name));
      return entry;
    }));
    return found;
  }

  /* Who is in no list here still has a council. */
  function elsewhere() {
    const words = document.createElement('p');
    words.append(linkTo('https://www.gov.uk/find-local-council', 'GOV.UK finds the council for any postcode in the country'), '.');
    return words;
  }

  function linkTo(address, words) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = words;
    return link;
  }

  async function find() {
    const typed = asked = box.value.trim();
    list.replaceChildren();
    if (!typed) {
      status.textContent = 'Type a place or a postcode first.';
      return;
    }
    try {
      const [told, councils] = await answer(typed);
      if (asked !== typed) return;
      status.textContent = told;
      list.append(councils.length ? listOf(councils) : elsewhere());
    } catch {
      if (asked === typed) status.textContent = 'The list of councils could not be fetched. Choose from the lists on this page.';
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    find();
  });
  // Browsers that do not know @media (scripting) hide the box until now.
  form.parentElement.classList.remove('search-box');
  /* Only here is it true: without this script the form sends what was typed. */
  box.addEventListener('focus', () => { document.getElementById('find_note').hidden = false; });
  const before = new URLSearchParams(location.search).get('q');
  if (before && !box.value) {
    box.value = before;
    find();
  }
})();
