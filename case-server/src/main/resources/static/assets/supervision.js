// What supervision does in the browser.
