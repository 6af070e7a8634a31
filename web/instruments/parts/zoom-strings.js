/** The words of zooming. */
export default {
  en: {
    'zoom.tools': 'Zoom',
    'zoom.in': 'Zoom in',
    'zoom.out': 'Zoom out',
    'zoom.whole': 'Show the whole',
    'zoom.left': 'Further left',
    'zoom.right': 'Further right',
    'zoom.shown': 'x from {from} to {to}',
    'zoom.magnified': 'x from {from} to {to}, {times} times larger',
  },
  ko: {
    'zoom.tools': '확대와 축소',
    'zoom.in': '확대',
    'zoom.out': '축소',
    'zoom.whole': '전체 보기',
    'zoom.left': '왼쪽으로',
    'zoom.right': '오른쪽으로',
    'zoom.shown': 'x: {from} ~ {to}',
    'zoom.magnified': 'x: {from} ~ {to}, {times}배 확대',
  },
};
