// Leaves a page quickly: a page about the weather takes its place in the tab, and in the tab's history. Without this script
// the link leads there too, and "back" leads here.
(() => {
  const link = document.querySelector('.leave a');
  if (!link) return;

  function leave() {
    // Nothing of the page may be seen while the other one loads.
    document.body.remove();
    document.title = ' ';
    location.replace(link.href);
  }

  link.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });

  // Esc is what other sites for people in danger use; Shift is what GOV.UK found that no other program wants for itself.
  // Alone, and three times in five seconds: Shift with a letter, or twice Esc, means something else.
  let presses = [];
  addEventListener('keyup', ({key, timeStamp}) => {
    const counts = key === 'Escape' || key === 'Shift';
    presses = presses.filter(press => counts && press.key === key && timeStamp - press.timeStamp < 5000);
    if (counts && presses.push({key, timeStamp}) === 3) leave();
  });
})();
