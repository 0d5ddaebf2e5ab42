/* What must be there before the page is. The number by which the server knows a form comes at the form's end: whoever is
   quicker than the page waits for the rest of it, and then it is sent as it stands. */
document.addEventListener('submit', event => {
  'use strict';
  const form = event.target;
  if (document.readyState !== 'loading' || form.getAttribute('method') !== 'post'
    || form.elements.namedItem('jakarta.faces.ViewState')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const button = event.submitter;
  document.addEventListener('DOMContentLoaded', () => form.requestSubmit(button), {once: true});
}, true);
