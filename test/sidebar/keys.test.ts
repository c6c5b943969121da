// What a key means: 1–9, Enter and Esc act, typing and shortcuts of the browser stay what they are.

import { meaningOf } from '../../src/sidebar/ui/keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false, isComposing: false, repeat: false };
const on = (tagName: string) => ({ tagName });

test.each([
  ['1', 'BODY', 1],
  ['9', 'BUTTON', 9],
  ['0', 'BODY', null],
  ['a', 'BODY', null],
  ['3', 'INPUT', null],
  ['3', 'SELECT', null],
  ['Enter', 'BODY', 'enter'],
  ['Enter', 'H1', 'enter'],
  ['Enter', 'BUTTON', null],
  ['Enter', 'SUMMARY', null],
  ['Enter', 'TEXTAREA', null],
  ['Escape', 'BODY', 'escape'],
  ['Escape', 'INPUT', 'escape'],
])('%s with the focus on %s: %s', (key, tag, meaning) => {
  expect(meaningOf({ ...plain, key }, on(tag))).toBe(meaning);
});

test.each([['ctrlKey'], ['altKey'], ['metaKey'], ['isComposing'], ['defaultPrevented'], ['repeat']])('with %s it is not ours', (flag) => {
  expect(meaningOf({ ...plain, key: 'Enter', [flag]: true }, on('BODY'))).toBeNull();
});
