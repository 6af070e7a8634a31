// Feeds arbitrary bytes to the CSV parser and what it accepts to the encoder; traps where a promise is broken.
// clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Iengine engine/core/*.cpp engine/data/*.cpp
//   tests/engine/fuzz/table_fuzz.cpp -o table_fuzz && ./table_fuzz -max_total_time=60
// The first byte chooses options and columns, the rest is the table.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "data/encode.h"
#include "data/table.h"

using namespace garden;

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

void checkTable(const Table& table) {
  require(table.rows > 0 && table.lines.size() == table.rows);
  for (const Column& column : table.columns) {
    require(!column.name.empty() && table.find(column.name) == &column);
    require(column.missing <= table.rows);
    require(column.kind != ColumnKind::number || column.numbers.size() == table.rows);
    require(column.kind != ColumnKind::category || column.cells.size() == table.rows);
    require(column.counts.size() == column.categories.size());
  }
}

void checkEncoded(const EncodedTable& result) {
  const Dataset& data = result.data;
  require(data.count > 0 && data.x.size() == data.count * data.inputs && data.y.size() == data.count * data.outputs);
  require(data.inputNames.size() == data.inputs && result.encoding.width() == data.inputs);
  for (const float x : data.x) require(std::isfinite(x));
  for (const float y : data.y) require(std::isfinite(y) && std::isfinite(result.encoding.scaleTarget(y)));
  require(result.split.training.size() + result.split.test.size() == data.count && !result.split.training.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const unsigned choice = bytes[0];
  CsvOptions options;
  if (choice & 1U) options.header = (choice & 2U) != 0;
  if (choice & 4U) options.delimiter = ",;\t|"[(choice >> 3U) & 3U];
  const auto parsed = parseCsv(std::string_view(reinterpret_cast<const char*>(bytes) + 1, size - 1), options);
  require(parsed.ok() || !parsed.error().message.empty());
  if (!parsed) return 0;
  const Table& table = parsed.value();
  checkTable(table);
  for (const Column& target : table.columns) {
    const auto encoded = encodeAndSplit(table, {target.name, {}, (choice & 32U) == 0}, 0.5, choice);
    require(encoded.ok() || !encoded.error().message.empty());
    if (encoded) checkEncoded(encoded.value());
  }
  return 0;
}
