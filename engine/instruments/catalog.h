#pragma once
// Every name that the engine knows, with its parameters and ranges: the page builds its menus and sliders from this.
#include "core/value.h"

namespace garden {

// { activations, losses, optimizers, schedules, initializers, datasets, features, tasks }: each a list of { name,
// parameters: [{ name, default, min, max, scale }] }. Data sets also have { task, dimensions, shapes }, tasks { losses
// }.
Value catalog();

}  // namespace garden
