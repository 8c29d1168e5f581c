// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/texttools.h"

#include "async/background.h"
#include "async/deliver.h"
#include "edit/documenttext.h"
#include "edit/layoutedit.h"
#include "editor/bars/gotobar.h"
#include "editor/bars/queryfield.h"
#include "editor/bars/searchbar.h"
#include "editor/jsoneditor.h"
#include "text/errortext.h"
#include "text/units.h"
#include "widgets/banner.h"
#include "workspace/opendocument.h"
#include "workspace/rewriting.h"

#include <QVBoxLayout>

namespace Rookery {

namespace {

qsizetype sizeAfter(qsizetype size, const TextEdits &edits)
{
    for (const TextEdit &edit : edits)
        size += edit.inserted.size() - edit.removed.size();
    return size;
}

/// The text on one line, unless that is one that cannot be shown: TooLarge, whose message is its size.
Result<TextEdits> compactLine(const QByteArray &text)
{
    Result<TextEdits> edits = compactEdits(text);
    const qsizetype size = edits ? sizeAfter(text.size(), *edits) : 0;
    if (size > ScintillaView::longestLine)
        return Error::of(ErrorKind::TooLarge, QString::number(size));
    return edits;
}

} // namespace

TextTools::TextTools(OpenDocument &document, JsonEditor &editor, Banner &banner, QWidget *parent)
    : QWidget(parent), m_document(document), m_editor(editor), m_banner(banner)
{
    setUpBars();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_goTo);
}

void TextTools::setUpBars()
{
    m_search = new SearchBar(m_editor, this);
    connect(m_search, &SearchBar::replaceRequested, this, &TextTools::replaceHits);
    // Queued: by then the editor knows whether it is for reading only.
    connect(&m_document, &OpenDocument::documentChanged, m_search, &SearchBar::showCount, Qt::QueuedConnection);
    m_goTo = new GoToBar(this);
    connect(m_goTo, &GoToBar::placeRequested, this, qOverload<const TextPlace &>(&TextTools::goTo));
    connect(m_goTo, &GoToBar::dismissed, this, [this] { m_editor.setFocus(Qt::OtherFocusReason); });
}

void TextTools::find()
{
    m_search->open();
}

void TextTools::replace()
{
    m_search->openForReplacing();
}

void TextTools::findNext()
{
    m_search->findNext();
}

void TextTools::findPrevious()
{
    m_search->findPrevious();
}

void TextTools::replaceHits(
    const TextPattern &pattern, const TextReplacement &with, const std::optional<TextHits> &chosen)
{
    m_editor.settle();
    const auto make = [pattern, with, chosen](const QByteArray &text) {
        return pattern.replacedIn(text, with, chosen ? &*chosen : nullptr);
    };
    const QString what = chosen ? tr("Replace") : tr("Replace all");
    const WhenOutdated whenOutdated = chosen ? WhenOutdated::Nothing : WhenOutdated::Again; // they were of this text
    rewrite(m_document, make, whenOutdated, what, m_search, [this](const Result<qsizetype> &count) {
        m_search->showReplaced(count ? *count : 0);
        if (!count)
            m_banner.showMessage(
                Banner::Kind::Warning, tr("Nothing was changed."), QueryField::sentence(count.error()));
    });
}

// --- going ---

void TextTools::goToPlace()
{
    m_goTo->open();
}

void TextTools::goTo(const TextPlace &place)
{
    std::visit([this](const auto &kind) { goTo(kind); }, place);
}

void TextTools::goTo(const LineAndColumn &place)
{
    if (const std::optional<qsizetype> offset = offsetOf(place, m_editor.utf8())) {
        arriveAt(*offset);
        return;
    }
    const auto lines = static_cast<int>(m_editor.lineAt(m_editor.size()) + 1);
    m_goTo->showRefusal(tr("The text has %n line(s).", nullptr, lines));
}

void TextTools::goTo(const Json::Pointer &pointer)
{
    m_editor.settle();
    const auto find = [pointer, buffer = m_document.buffer()]() -> Result<std::optional<qsizetype>> {
        const Result<Json::Value> body = parseDocumentText(buffer.text());
        if (!body)
            return body.error();
        return offsetOf(pointer, *body);
    };
    const qint64 revision = m_document.buffer().revision();
    deliver(inBackground(find), this, [this, pointer, revision](const Result<std::optional<qsizetype>> &offset) {
        if (m_goTo->isHidden())
            return;
        if (m_document.buffer().revision() != revision)
            goTo(pointer);
        else if (!offset)
            m_goTo->showRefusal(tr("A JSON pointer leads somewhere once the text is JSON: see its problem below."));
        else if (!*offset)
            m_goTo->showRefusal(tr("Nothing stands at %1.", "a JSON pointer").arg(pointer.toString()));
        else
            arriveAt(**offset);
    });
}

void TextTools::arriveAt(qsizetype offset)
{
    m_editor.reveal(offset, offset);
    m_goTo->dismiss();
}

// --- layout ---

void TextTools::format()
{
    layOut(&formatEdits, tr("Format"));
}

void TextTools::compact()
{
    layOut(&compactLine, tr("Compact"));
}

void TextTools::sortKeys()
{
    layOut(&sortKeysEdits, tr("Sort keys"));
}

void TextTools::layOut(Layout edit, const QString &what)
{
    m_editor.settle();
    const auto make = [edit](const QByteArray &text) -> Result<ReplacedHits> {
        const Result<TextEdits> edits = edit(text);
        if (!edits)
            return edits.error();
        return ReplacedHits{*edits, edits->size()};
    };
    rewrite(m_document, make, WhenOutdated::Again, what, this, [this, what](const Result<qsizetype> &count) {
        if (!count)
            showRefusal(count.error(), what);
    });
}

void TextTools::showRefusal(const Error &error, const QString &what)
{
    if (error.kind == ErrorKind::TooLarge) {
        m_banner.showMessage(Banner::Kind::Warning, tr("Nothing was changed."),
            tr("The text would be one line of %1, and lines of more than 1 MB cannot be edited here.")
                .arg(byteText(error.message.toLongLong())));
        return;
    }
    const ErrorText text = textOf(error, what);
    m_banner.showMessage(Banner::Kind::Warning, text.title, text.sentence, {}, text.details);
}

} // namespace Rookery
