// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rewriting.h"

#include "async/background.h"
#include "async/deliver.h"
#include "workspace/opendocument.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace Rookery {

void rewrite(OpenDocument &document, Rewriting make, WhenOutdated whenOutdated, const QString &what, QObject *receiver,
    std::function<void(const Result<qsizetype> &)> answered)
{
    const auto work = [make, buffer = document.buffer()] { return make(buffer.text()); };
    const qint64 revision = document.buffer().revision();
    deliver(inBackground(work), receiver, [=, open = QPointer(&document)](const Result<ReplacedHits> &replaced) {
        const bool isOutdated = open && open->buffer().revision() != revision;
        if (!open) {
            answered(Error::of(ErrorKind::Canceled, u"The document was closed."_s));
        } else if (open->isReadOnly() || (isOutdated && whenOutdated == WhenOutdated::Nothing)) {
            answered(qsizetype(0));
        } else if (isOutdated) {
            rewrite(*open, make, whenOutdated, what, receiver, answered);
        } else if (!replaced) {
            answered(replaced.error());
        } else {
            open->edit(replaced->edits, what);
            answered(replaced->count);
        }
    });
}

} // namespace Rookery
