#include "data/csv_dialect.h"

#include <doctest.h>

#include <string>

using namespace garden;

TEST_CASE("missing values by any of their usual names") {
  for (const char* text : {"", "NA", "na", "N/A", "n/a", "NaN", "NULL", "null", "?", "-"}) CHECK(isMissing(text));
  for (const char* text : {"0", "none", "n", "--", "nano", "nulls", "NA "}) CHECK_FALSE(isMissing(text));
}

TEST_CASE("a decimal comma counts in tables delimited by semicolons") {
  CHECK(cellNumber("3,14", ';') == 3.14);
  CHECK(cellNumber("3.14", ';') == 3.14);
  CHECK_FALSE(cellNumber("1.234,5", ';'));
  CHECK_FALSE(cellNumber("3,14", ','));
  CHECK_FALSE(cellNumber("3,14", '\t'));
}

TEST_CASE("the delimiter is found") {
  CHECK(detectDelimiter("a,b\n1,2\n") == ',');
  CHECK(detectDelimiter("a;b\n1;2\n") == ';');
  CHECK(detectDelimiter("a\tb\n1\t2\n") == '\t');
  CHECK(detectDelimiter("a|b\n1|2\n") == '|');
  CHECK(detectDelimiter("a\n1\n") == ',');
  CHECK(detectDelimiter("") == ',');
}

TEST_CASE("other delimiters inside cells do not mislead") {
  CHECK(detectDelimiter("1,5;2,5\n3,5;4,5\n") == ';');
  CHECK(detectDelimiter("name;note\nx;a, b, c\ny;d\n") == ';');
  CHECK(detectDelimiter("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n") == ',');
  CHECK(detectDelimiter("\"a;a\",b\n\"x;y\",1\n") == ',');
  CHECK(detectDelimiter("a,b,c\nx;y,1,2\nx,3,4\n") == ',');
  CHECK(detectDelimiter("a\tb\n1,000\t2,000\n") == '\t');
}

TEST_CASE("a ragged table still shows its delimiter") {
  CHECK(detectDelimiter("a;b\n1;2\n1;2;3\n") == ';');
  CHECK(detectDelimiter("a,b\n1,2,3\n") == ',');
}

TEST_CASE("text above numbers is a header, numbers above numbers are not") {
  CHECK(detectHeader("x,y\n1,2\n", ','));
  CHECK_FALSE(detectHeader("1,2\n3,4\n", ','));
  CHECK(detectHeader("x,name\n1,ann\n2,bob\n", ','));
  CHECK_FALSE(detectHeader("5.1,setosa\n4.9,setosa\n", ','));
  CHECK(detectHeader("x,y\n1,NA\n?,2\n", ','));
  CHECK(detectHeader(",a,b\n0,1,2\n1,3,4\n", ','));
  CHECK_FALSE(detectHeader("NA,2,x\n1,4,y\n", ','));
  CHECK(detectHeader("\"x\";\"y\"\n1,5;2,5\n", ';'));
}

TEST_CASE("a table of text has a header unless its first row recurs or repeats itself") {
  CHECK(detectHeader("outlook,play\nsunny,no\nrain,yes\nsunny,no\n", ','));
  CHECK_FALSE(detectHeader("sunny,no\nrain,yes\nsunny,yes\n", ','));
  CHECK_FALSE(detectHeader("red,red\nblue,green\n", ','));
  CHECK(detectHeader("a,b\n", ','));
  CHECK_FALSE(detectHeader("", ','));
}
