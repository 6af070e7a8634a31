/** How many planes the map of a network's outputs has: one where one number says it all. @param {any} description */
export const channelsOf = ({ task, outputs }) => (task === 'multiclass' || task === 'multilabel' ? outputs.length : 1);
