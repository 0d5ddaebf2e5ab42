/* Answers from a paper form by the keyboard alone: a digit answers and moves on, the arrows move, Backspace clears. */
(() => {
  'use strict';
  const sheet = document.querySelector('[data-hf-answering]');
  if (!sheet) return;
  const form = sheet.closest('form');
  const items = [...sheet.querySelectorAll('.hf-field')];
  const count = sheet.querySelector('[data-hf-answered]');
  const radios = item => [...item.querySelectorAll('input[type=radio]')];
  const box = item => item.querySelector('input:not([type=radio])');
  const answered = item => {
    const chosen = radios(item).find(radio => radio.checked);
    return chosen ? chosen.value !== 'N' : !!box(item) && box(item).value.trim() !== '';
  };
  const tell = () => {
    const text = sheet.dataset.sayAnswered
      .replace('##', items.length).replace('#', items.filter(answered).length);
    if (count.textContent !== text) count.textContent = text;
  };
  const changed = control => {
    control.dispatchEvent(new Event('change', {bubbles: true}));
    tell();
  };
  const go = at => {
    const item = items[at];
    const next = item ? box(item) || radios(item).find(radio => radio.checked) || radios(item)[0]
      : at < 0 ? null : form.querySelector('button[id$=":save"]');
    if (!next) return;
    next.focus();
    if (next.select && next.type !== 'radio') next.select();
  };
  const complain = (item, text) => {
    let line = item.querySelector('.hf-answering-told');
    if (!text) {
      if (line) line.remove();
      return;
    }
    if (!line) {
      line = document.createElement('p');
      line.className = 'hf-error hf-answering-told';
      line.setAttribute('role', 'alert');
      item.append(line);
    }
    line.textContent = text;
  };
  sheet.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const item = event.target.closest('.hf-field');
    const at = items.indexOf(item);
    if (at < 0) return;
    const typed = box(item);
    const key = event.key;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      go(at + (key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'Enter') {
      /* nothing is sent by the way: the last item leads to the button */
      event.preventDefault();
      go(at + 1);
    } else if (typed) {
      return;
    } else if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault();
      const chosen = radios(item).find(radio => radio.checked);
      complain(item, '');
      if (chosen) {
        chosen.checked = false;
        changed(chosen);
      }
    } else if (/^[0-9nN]$/.test(key)) {
      const wanted = radios(item).find(radio => radio.value === key.toUpperCase());
      event.preventDefault();
      if (wanted) {
        complain(item, '');
        wanted.checked = true;
        changed(wanted);
        go(at + 1);
      } else {
        const digits = radios(item).filter(radio => radio.value !== 'N');
        complain(item, sheet.dataset.sayRange
          .replace('##', digits[digits.length - 1].value).replace('#', digits[0].value));
      }
    }
  });
  form.addEventListener('input', tell);
  form.addEventListener('change', tell);
  /* what a draft brought back counts too */
  window.addEventListener('load', tell);
  tell();
  /* where two have changed the same, what the other one did is read first */
  if (!form.querySelector('.hf-field--error, .hf-conflict') && !document.querySelector('.ui-messages-error'))
    go(Math.max(0, items.findIndex(item => !answered(item))));
})();
