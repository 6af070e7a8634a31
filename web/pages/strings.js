/** The words of the course's pages; those of lessons are in their Markdown. */
export default {
  en: {
    'page.lessons': 'Lessons',
    'page.previous': 'Previous',
    'page.next': 'Next',
    'page.lessons-nav': 'Other lessons',
    'page.solved': 'Challenge solved',
    'page.title': 'Gradient Garden',
  },
  ko: {
    'page.lessons': '단원',
    'page.previous': '이전',
    'page.next': '다음',
    'page.lessons-nav': '다른 단원',
    'page.solved': '도전 과제 해결',
    'page.title': 'Gradient Garden',
  },
};
