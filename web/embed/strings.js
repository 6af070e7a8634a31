/** The words of passing an instrument on. */
export default {
  en: {
    'share.title': 'Share',
    'share.lead': 'Everything here holds the instrument exactly as it stands now.',
    'share.link': 'Link',
    'share.snippet': 'HTML for your page',
    'share.copy': 'Copy',
    'share.copied': 'Copied.',
    'share.save': 'Save as one file',
    'share.open-file': 'Open as one file',
    'share.file-hint': 'It opens by double-click, without a network.',
    'share.failed': 'The file could not be made here. This is its page; save that instead.',
  },
  ko: {
    'share.title': '공유',
    'share.lead': '여기 있는 것은 모두 지금 이 상태 그대로의 실험 도구를 담습니다.',
    'share.link': '링크',
    'share.snippet': '내 페이지에 넣을 HTML',
    'share.copy': '복사',
    'share.copied': '복사했습니다.',
    'share.save': '파일 하나로 저장',
    'share.open-file': '파일 하나로 열기',
    'share.file-hint': '네트워크 없이 더블클릭으로 열립니다.',
    'share.failed': '여기서는 파일을 만들지 못했습니다. 이 페이지를 대신 저장해 주세요.',
  },
};
