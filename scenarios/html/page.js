// Two conveniences; without them the page still reads: which language is shown, and by which column a table is sorted.
(function () {
  'use strict';
  var root = document.documentElement;

  var languages = document.querySelectorAll('[data-language]');
  function speak(language) {
    root.lang = language;
    languages.forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    });
  }
  languages.forEach(function (button) {
    button.addEventListener('click', function () { speak(button.dataset.language); });
  });
  if (languages.length > 0) {
    var wanted = location.hash.slice(1) || navigator.language;
    if (wanted.startsWith('zh')) speak('zh');
  }

  function rank(row, column) {
    var cell = row.cells[column];
    return cell.dataset.rank === undefined ? cell.textContent : Number(cell.dataset.rank);
  }
  document.querySelectorAll('table.sortable').forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      head.firstElementChild.addEventListener('click', function () {
        var names = !head.classList.contains('num');
        var before = head.getAttribute('aria-sort');
        var order = before ? (before === 'ascending' ? 'descending' : 'ascending') : (names ? 'ascending' : 'descending');
        var sign = order === 'ascending' ? 1 : -1;
        var rows = Array.from(table.tBodies[0].rows);
        rows.sort(function (one, other) {
          var a = rank(one, column), b = rank(other, column);
          return sign * (names ? a.localeCompare(b) : a - b);
        });
        heads.forEach(function (each) { each.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', order);
        rows.forEach(function (row) { table.tBodies[0].append(row); });
      });
    });
  });
})();
