for (const button of document.querySelectorAll('[data-fold]')) {
  button.addEventListener('click', () => {
    for (const part of document.querySelectorAll('.tree details')) {
      part.open = button.dataset.fold === 'open';
    }
  });
}
const unfold = () => {
  const target = document.getElementById(location.hash.slice(1));
  for (let part = target?.parentElement; part; part = part.parentElement) {
    if (part.tagName === 'DETAILS') {
      part.open = true;
    }
  }
  target?.scrollIntoView({ block: 'center' });
};
addEventListener('hashchange', unfold);
unfold();
