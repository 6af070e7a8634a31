#pragma once
// Every name that the engine knows, with its parameters and ranges: the page builds its menus and sliders from this.
#include "core/value.h"

namespace garden {

// { activations, losses, optimizers, schedules, initializers, … }: each a list of { name, parameters: [{ name, default,
// min, max, scale }] }.
Value catalog();

}  // namespace garden
