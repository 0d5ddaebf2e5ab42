/* The frame's own behaviour. Everything works without it except typing ahead, and nothing here knows what a page is about. */
(() => {
  'use strict';
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* ---- light, dark or as the device: kept in a cookie so that the server draws the page right at once */
  const looks = all('[data-hf-look]');
  const look = () => document.documentElement.dataset.theme || '';
  const showLook = () => looks.forEach(b => b.setAttribute('aria-pressed', String(b.dataset.hfLook === look())));
  looks.forEach(button => button.addEventListener('click', () => {
    const wanted = button.dataset.hfLook;
    if (wanted) document.documentElement.dataset.theme = wanted;
    else delete document.documentElement.dataset.theme;
    document.cookie = 'hf-look=' + wanted + ';path=/;samesite=lax;max-age=' + (wanted ? 31536000 : 0);
    showLook();
    document.dispatchEvent(new CustomEvent('hf-look'));
  }));
  showLook();
  /* the device's own change, and paper, which is always light */
  const changed = () => document.dispatchEvent(new CustomEvent('hf-look'));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  let before;
  const paper = light => {
    if (light) {
      before = look();
      document.documentElement.dataset.theme = 'light';
    } else if (before) document.documentElement.dataset.theme = before;
    else delete document.documentElement.dataset.theme;
    changed();
  };
  window.addEventListener('beforeprint', () => paper(true));
  window.addEventListener('afterprint', () => paper(false));

  /* ---- where the places scroll, on a phone, the one that is open can be seen */
  const place = one('.hf-rail [aria-current]');
  if (place) one('.hf-rail').scrollLeft = place.offsetLeft - 80;

  /* ---- menus made of details close as menus do */
  document.addEventListener('click', event => all('details.hf-user[open], details.hf-more[open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    all('details.hf-user[open], details.hf-more[open]').forEach(menu => {
      menu.open = false;
      one('summary', menu).focus();
    });
  });

  /* ---- after a refused submit the summary takes the focus; a summary's link puts the cursor into its field */
  const settle = () => {
    const refused = one('[data-hf-focus]');
    if (refused) {
      refused.removeAttribute('data-hf-focus');
      /* a form that is folded away stays open after it was sent and refused */
      for (let fold = refused.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      refused.focus();
    }
    all('.ui-growl-item-container:not([data-hf-timed])').forEach(toast => {
      toast.dataset.hfTimed = 'yes';
      const leave = () => toast.matches(':hover, :focus-within') ? setTimeout(leave, 3000) : toast.remove();
      setTimeout(leave, 8000);
    });
    document.dispatchEvent(new CustomEvent('hf-settled'));
  };
  document.addEventListener('click', event => {
    const link = event.target.closest('.ui-messages a[href^="#"]');
    if (link) {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const control = field && (field.matches('input, select, textarea, button') ? field : one('input, select, textarea, button', field));
      if (control) {
        event.preventDefault();
        control.focus();
        control.scrollIntoView({block: 'center'});
      }
    }
    const dismiss = event.target.closest('[data-hf-dismiss]');
    if (dismiss) dismiss.closest('.ui-growl-item-container').remove();
    if (event.target.closest('[data-hf-print]')) window.print();
  });

  /* ---- find a patient from anywhere: "/" goes to the box, arrows choose, Enter opens */
  const form = one('[data-hf-search]');
  if (form) {
    const box = one('input', form);
    const list = one('[role=listbox]', form);
    const status = one('[role=status]', form);
    let waiting, asked = 0, at = -1;
    const options = () => all('[role=option]', list);
    const close = () => {
      list.hidden = true;
      at = -1;
      box.setAttribute('aria-expanded', 'false');
      box.removeAttribute('aria-activedescendant');
    };
    const mark = index => {
      const found = options();
      if (!found.length) return;
      at = (index + found.length) % found.length;
      found.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      box.setAttribute('aria-activedescendant', found[at].id);
      found[at].scrollIntoView({block: 'nearest'});
    };
    const show = answer => {
      const answers = answer.found;
      list.replaceChildren(...answers.map((answer, i) => {
        const option = document.createElement('li');
        option.id = 'hf-found-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.url = answer.url;
        const name = document.createElement('strong');
        name.textContent = answer.name;
        const detail = document.createElement('span');
        detail.className = 'hf-sub';
        detail.textContent = answer.detail;
        option.append(name, detail);
        return option;
      }));
      if (!answers.length) {
        const none = document.createElement('li');
        none.className = 'hf-none';
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        none.textContent = form.dataset.none;
        list.append(none);
      }
      if (answer.all) {
        const rest = document.createElement('li');
        rest.id = 'hf-found-all';
        rest.className = 'hf-found-all';
        rest.setAttribute('role', 'option');
        rest.setAttribute('aria-selected', 'false');
        rest.dataset.url = answer.all;
        rest.textContent = answer.of;
        list.append(rest);
      }
      at = -1;
      list.hidden = false;
      box.setAttribute('aria-expanded', 'true');
      status.textContent = answers.length ? form.dataset.many.replace('#', answers.length) + (answer.of ? ' ' + answer.of : '') : form.dataset.none;
    };
    const ask = async () => {
      const text = box.value.trim();
      const mine = ++asked;
      if (text.length < 2) return close();
      try {
        const answer = await fetch(form.dataset.hfSearch + '?q=' + encodeURIComponent(text), {headers: {Accept: 'application/json'}});
        if (mine !== asked) return;
        if (!answer.ok) throw new Error(answer.status);
        show(await answer.json());
      } catch (failed) {
        if (mine === asked) status.textContent = form.dataset.failed;
      }
    };
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 160);
    });
    box.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) ask();
        else mark(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1));
      } else if (event.key === 'Enter' && at >= 0 && !list.hidden) {
        event.preventDefault();
        const url = options()[at].dataset.url;
        if (url) location.assign(url);
      } else if (event.key === 'Escape') close();
    });
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[data-url]');
      if (option) location.assign(option.dataset.url);
    });
    box.addEventListener('blur', () => setTimeout(close, 120));
    document.addEventListener('keydown', event => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }

  settle();
  /* the same again after a partial update, by Faces or by PrimeFaces */
  window.addEventListener('load', () => {
    if (window.faces && window.faces.ajax) window.faces.ajax.addOnEvent(e => e.status === 'success' && settle());
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', settle);
  });
})();
