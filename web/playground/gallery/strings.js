/** The words of the gallery; the names of the data sets are the page's. */
export default {
  en: { 'gallery.title': 'Data sets as pictures' },
  ko: { 'gallery.title': '그림으로 보는 데이터 모음' },
};
