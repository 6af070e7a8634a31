#pragma once
#include <string>

namespace garden {

// A number as a person writes it, for messages: "0.03", "12", "1e-8"; at most nine significant digits. (The standard
// library's formatting would add a tenth to the size of the engine.)
std::string formatNumber(double number);

}  // namespace garden
