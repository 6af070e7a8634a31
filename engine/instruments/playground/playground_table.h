#pragma once
// Tables on the page: what a file holds, and the playground's data made of it.
#include "instruments/instrument.h"
#include "instruments/playground/playground_data.h"

namespace garden {

// Spec { text, delimiter?, header? }. Method:
//   describe { rows? } → { delimiter, header, rows, columns: [{ name, kind: 'number' | 'category' | 'text', missing,
//                          firstMissing?: row, min?, max?, categories?: the first 100 names }], preview: rows of texts
//                          }
//   rows { rows: positions } → [{ line: where it starts in the text, from 1; cells: texts }]
InstrumentResult createTableInstrument(const Value& spec);

// { kind: 'table', text, delimiter?, header?, target, inputs?, formulas?, standardize?, seed?, testFraction? }. The
// view is a map where the inputs are two columns of numbers and formulas of these, a curve where it is one.
Result<PlaygroundData> makeFromTable(const Value& spec, const Value& features);

}  // namespace garden
