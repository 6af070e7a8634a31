/** What went wrong and concerns the whole page: no engine, a refusal, a damaged address, a run out of bounds. */
import { t } from '../i18n/i18n.js';
import { html, nothing } from '../ui/html.js';
import { iconButton } from '../ui/icon-button.js';
import { divergenceNotice } from './divergence.js';
import { describeAnywhere, describeError } from './messages.js';

/** @param {unknown} content */
const notice = (content) => html`<div class="notice" role="alert">${content}</div>`;

/**
 * @param {import('./model.js').PlaygroundModel} model
 * @param {string[]} complaints about what was opened
 * @param {(complaint: string) => void} dismiss called with the one that has been read
 */
export function notices(model, complaints, dismiss) {
  const { error, failure } = model;
  return html`
    ${failure ? notice(html`<p>${t('notice.no-engine', { message: describeError(failure) })}</p>`) : nothing}
    ${complaints.map((complaint) =>
      notice(html`
        ${iconButton({ icon: 'remove', label: t('ui.dismiss'), kind: 'quiet', action: () => dismiss(complaint) })}
        <p>${complaint}</p>`),
    )}
    ${error ? notice(html`<p>${describeAnywhere(error)} ${t('notice.kept')}</p>`) : nothing}
    ${divergenceNotice(model)}`;
}
