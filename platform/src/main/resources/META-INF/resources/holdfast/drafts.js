/* Nothing typed is lost. A form that holds an hf:draft line keeps its fields on the server while someone types. If that
   cannot be, because the session or the line is gone, the words stay in this tab (never beyond it) and are tried again. */
(() => {
  'use strict';
  const PREFIX = 'hf-draft|';
  const HELD = 12 * 3600 * 1000;
  const store = window.sessionStorage;
  const sprite = () => (document.querySelector('.hf-brand use') || {getAttribute: () => ''}).getAttribute('href').split('#')[0];
  const signIn = () => '/platform/signin.xhtml?to=' + encodeURIComponent(location.pathname + location.search);

  /* a submit that succeeded says so in a cookie: what was held back for it can go */
  const forgetSent = () => {
    const cookie = document.cookie.split('; ').find(c => c.startsWith('hf-sent='));
    if (!cookie) return;
    const sent = '|' + decodeURIComponent(cookie.slice(8).replace(/^"|"$/g, '').replace(/\+/g, ' '));
    Object.keys(store).filter(key => key.startsWith(PREFIX) && key.endsWith(sent)).forEach(key => store.removeItem(key));
    document.cookie = 'hf-sent=;path=/;max-age=0';
  };

  const kept = control => control.name && !control.disabled && !control.dataset.hfNodraft
    && !/^(hidden|password|submit|button|image|reset|file|search)$/.test(control.type);
  const controls = form => [...form.elements].filter(kept);
  const read = form => {
    const values = {};
    controls(form).forEach(control => {
      const list = values[control.name] = values[control.name] || [];
      if (control.type === 'checkbox' || control.type === 'radio') {
        if (control.checked) list.push(control.value);
      } else if (control.selectedOptions) [...control.selectedOptions].forEach(option => list.push(option.value));
      else list.push(control.value);
    });
    return values;
  };
  const write = (form, values) => {
    const used = {};
    controls(form).forEach(control => {
      const list = values[control.name];
      if (!Array.isArray(list)) return;
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = list.includes(control.value);
      else if (control.options) [...control.options].forEach(option => { option.selected = list.includes(option.value); });
      else {
        const at = used[control.name] || 0;
        used[control.name] = at + 1;
        if (typeof list[at] === 'string') control.value = list[at];
      }
    });
  };

  const start = line => {
    if (line.hfStarted) return;
    line.hfStarted = true;
    const form = line.closest('form');
    const {hfDraft: name, record, person} = line.dataset;
    const key = PREFIX + person + '|' + name + '|' + record;
    const url = '/platform/draft?form=' + encodeURIComponent(name) + '&record=' + encodeURIComponent(record);
    const headers = {'Content-Type': 'application/json', 'X-Holdfast': 'draft'};
    let last, waiting, since = 0, sending = false, again = false, done = false;

    const say = (icon, text, extra, quiet) => {
      line.classList.toggle('hf-draft--waiting', icon !== 'checkc');
      const words = document.createElement('span');
      words.textContent = text;
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawing.setAttribute('class', 'hf-i');
      drawing.setAttribute('viewBox', '0 0 20 20');
      drawing.setAttribute('aria-hidden', 'true');
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      use.setAttribute('href', sprite() + '#' + icon);
      drawing.append(use);
      line.replaceChildren(drawing, words, ...(extra ? [' ', extra] : []));
    };
    const link = (text, href) => {
      const a = document.createElement('a');
      a.href = href;
      a.textContent = text;
      return a;
    };
    const discardButton = () => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = line.dataset.sayDiscard;
      button.addEventListener('click', async () => {
        done = true;
        clearTimeout(waiting);
        store.removeItem(key);
        await fetch(url, {method: 'DELETE', headers}).catch(() => {});
        location.reload();
      });
      return button;
    };
    const hold = values => {
      try {
        store.setItem(key, JSON.stringify({at: Date.now(), values: JSON.parse(values)}));
      } catch (full) { /* then only the page itself holds them */ }
    };

    const save = async keepalive => {
      const values = JSON.stringify(read(form));
      if (done || values === last) return;
      if (sending) {
        again = true;
        return;
      }
      sending = true;
      since = 0;
      hold(values);
      try {
        const answer = await fetch(url, {method: 'PUT', headers, body: values, keepalive: !!keepalive});
        if (answer.ok) {
          const {time} = await answer.json();
          last = values;
          if (JSON.stringify(read(form)) === values) store.removeItem(key);
          say('checkc', line.dataset.saySaved.replace('#', time));
        } else if (answer.status === 401) say('lock', line.dataset.saySignedout, link(line.dataset.saySignin, signIn()));
        else if (answer.status === 413) say('warn', line.dataset.sayToolong);
        else throw new Error(answer.status);
      } catch (unreachable) {
        say('clock', line.dataset.sayOffline);
        clearTimeout(waiting);
        waiting = setTimeout(save, 10000);
      } finally {
        sending = false;
        if (again) {
          again = false;
          soon();
        }
      }
    };
    /* a moment after the last key, and at the latest every five seconds */
    const soon = () => {
      since = since || Date.now();
      clearTimeout(waiting);
      waiting = setTimeout(save, Math.max(0, Math.min(1200, since + 5000 - Date.now())));
    };

    last = JSON.stringify(read(form));
    const local = (() => {
      try {
        const found = JSON.parse(store.getItem(key));
        return found && Date.now() - found.at < HELD ? found : null;
      } catch (unreadable) {
        return null;
      }
    })();
    if (local && JSON.stringify(local.values) !== last) {
      write(form, local.values);
      say('checkc', line.dataset.sayKept, discardButton());
      setTimeout(save, 400);
    } else if (line.dataset.kept && line.dataset.kept !== last) {
      try {
        write(form, JSON.parse(line.dataset.kept));
        last = JSON.stringify(read(form));
        say('checkc', line.dataset.sayRestored, discardButton());
      } catch (unreadable) { /* a draft of an older form; leave the page as it came */ }
    }
    form.addEventListener('input', soon);
    form.addEventListener('change', soon);
    form.addEventListener('submit', () => {
      /* the answer may be the sign-in page; then these are here when it comes back */
      clearTimeout(waiting);
      done = true;
      hold(JSON.stringify(read(form)));
      setTimeout(() => { done = false; }, 4000);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') save(true);
    });
  };

  const startAll = () => {
    forgetSent();
    document.querySelectorAll('[data-hf-draft]').forEach(line => {
      const mine = PREFIX + line.dataset.person + '|';
      Object.keys(store).filter(key => key.startsWith(PREFIX) && !key.startsWith(mine)).forEach(key => store.removeItem(key));
      start(line);
    });
  };
  startAll();
  document.addEventListener('hf-settled', startAll);

  /* ---- before the session runs out, say so; afterwards, say that too */
  const session = document.getElementById('hf-session');
  if (session) {
    let bar;
    const show = (text, action) => {
      if (!bar) {
        bar = document.createElement('div');
        bar.className = 'hf-leaving';
        bar.setAttribute('role', 'alert');
        document.body.append(bar);
      }
      if (bar.dataset.text === text) return;
      bar.dataset.text = text;
      const words = document.createElement('span');
      words.textContent = text;
      bar.replaceChildren(words, ...(action ? [action] : []));
    };
    const stay = () => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'ui-button ui-widget hf-small-btn';
      button.textContent = session.dataset.stay;
      button.addEventListener('click', () => look('POST'));
      return button;
    };
    let timer;
    const look = async method => {
      clearTimeout(timer);
      let next = 60000;
      try {
        const answer = await fetch('/platform/session', {method});
        if (answer.status === 401) {
          const a = document.createElement('a');
          a.href = signIn();
          a.textContent = session.dataset.signIn;
          show(session.dataset.out, a);
          return;
        }
        if (answer.status === 404) return;
        const {secondsLeft, secondsAtMost} = await answer.json();
        if (secondsLeft <= 150) {
          const minutes = Math.ceil(secondsLeft / 60);
          const time = minutes <= 1 ? session.dataset.minute : session.dataset.minutes.replace('#', minutes);
          /* the end of the day comes whatever anybody clicks */
          if (secondsAtMost <= secondsLeft) show(session.dataset.day.replace('#', time));
          else show(session.dataset.warning.replace('#', time), stay());
          next = 20000;
        } else {
          if (bar) bar.remove();
          bar = null;
          next = Math.max(20000, Math.min(300000, (secondsLeft - 140) * 1000));
        }
      } catch (offline) { /* try again later */ }
      timer = setTimeout(() => look('GET'), next);
    };
    timer = setTimeout(() => look('GET'), 60000);
  }
})();
