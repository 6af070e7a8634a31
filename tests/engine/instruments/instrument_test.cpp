#include "instruments/instrument.h"

#include <doctest.h>

#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;

TEST_CASE("an instrument that does not exist is an error that names it") {
  const Error error = creationError("plaground", {});
  CHECK(error.code == "unknown-name");
  CHECK(error.message == "there is no instrument \"plaground\"");
  CHECK(creationError("", {}).code == "unknown-name");
}

TEST_CASE("every instrument refuses a spec that is no object, and a method that it has not") {
  for (const InstrumentRow& row : instrumentTable()) {
    CAPTURE(row.id);
    CHECK(creationError(row.id, Value(3)).code == "wrong-type");
  }
  const Error error = callError(*instrumentOf("playground", {}), "snap");
  CHECK(error.code == "unknown-name");
  CHECK(error.where == "method");
  CHECK(error.message == "there is no method \"snap\"");
}

TEST_CASE("an id stands for one instrument") {
  for (const InstrumentRow& row : instrumentTable()) {
    CAPTURE(row.id);
    int rows = 0;
    for (const InstrumentRow& other : instrumentTable()) rows += other.id == row.id ? 1 : 0;
    CHECK(rows == 1);
  }
}
