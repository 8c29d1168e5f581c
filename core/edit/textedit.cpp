// SPDX-License-Identifier: MIT
#include "edit/textedit.h"

#include "diff/linediff.h"

#include <algorithm>

namespace Rookery {

TextEdits inverseOf(const TextEdits &edits)
{
    TextEdits inverse;
    inverse.reserve(edits.size());
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverse.append(edit->inverse());
    return inverse;
}

} // namespace Rookery
