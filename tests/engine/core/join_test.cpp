#include "core/join.h"

#include <doctest.h>

using namespace garden;

TEST_CASE("texts and numbers of every kind are put together in order") {
  const std::string owned = "layers";
  const std::string_view view = std::string_view("units and more").substr(0, 5);
  CHECK(join({owned, "[", std::size_t{12}, "].", view, " = ", 0.25}) == "layers[12].units = 0.25");
  CHECK(join({}) == "");
  CHECK(join({std::string_view(), "", std::string()}) == "");
  CHECK(join({std::size_t{50'000'000}, "/", -1e-8}) == "50000000/-1e-8");
}
