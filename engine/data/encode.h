#pragma once
// From a table and a choice of columns to examples a network can train on.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/spec_reader.h"
#include "data/dataset.h"
#include "data/encoding.h"
#include "data/split.h"
#include "data/table.h"

namespace garden {

inline constexpr std::size_t kMaxClasses = 100;
inline constexpr std::size_t kMaxEncodedInputs = 2'000;
inline constexpr std::size_t kMaxEncodedValues = 50'000'000;  // 200 MB of float
inline constexpr std::size_t kRowsListed = 20;

struct EncodeChoice {
  std::string target;
  std::optional<std::vector<std::string>> inputs = {};  // all other usable columns where absent
  bool standardize = true;
};

// "target" (a name), "inputs" (a list of names, default all others), "standardize" (default true).
EncodeChoice readEncodeChoice(SpecReader& reader);

struct EncodeReport {
  struct SkippedColumn {
    std::string column;
    std::string reason;  // "identifiers": nearly every row has its own text; "empty": no values at all
  };
  struct MissingValues {
    std::string column;
    std::size_t rows;
  };
  std::size_t rowsUsed = 0;
  std::size_t rowsLeftOut = 0;                 // a value is missing in a column that is used
  std::vector<std::size_t> firstRowsLeftOut;   // the first kRowsListed of them, rows of data from 1
  std::vector<MissingValues> missingByColumn;  // the columns used that have missing values
  std::vector<SkippedColumn> skippedColumns;   // left out of the inputs where none were chosen
};

struct EncodedTable {
  Dataset data;  // without inputBounds; a regression target keeps its own scale
  Encoding encoding;
  EncodeReport report;
  Split split;                    // empty from encode()
  std::vector<std::size_t> rows;  // which row of the table each example is, from 0
};

// Inputs: numbers standardised to mean 0 and standard deviation 1 (population form, divisor n) over `fitRows`, or as
// they are; categories one-hot, named "island=Biscoe". Target: categories make a binary (2) or multiclass task, in
// order of first appearance; numbers a regression, but a binary task where there are exactly two values, both whole
// (the smaller is class 0). Only what occurs in rows without missing values counts. `fitRows` are positions in the
// resulting data (those of the training part of a split, say); empty means all. Errors, with the column as `where`:
// "unknown-column", "duplicate-column", "target-among-inputs", "no-inputs", "identifier-column" (more than 100
// categories and more than one per two rows), "nothing-left", "single-class", "constant-target", "too-many-classes",
// "too-many-inputs", "number-too-large", "table-too-large".
Result<EncodedTable> encode(const Table& table, const EncodeChoice& choice, std::span<const std::size_t> fitRows = {});

// The same, split first (see splitData) and standardised by the training part alone: the test stays unseen.
Result<EncodedTable> encodeAndSplit(const Table& table, const EncodeChoice& choice, double testFraction,
                                    std::uint64_t seed);

}  // namespace garden
