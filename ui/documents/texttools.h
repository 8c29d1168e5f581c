// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/textpattern.h"
#include "edit/textplace.h"

#include <QWidget>

#include <optional>

namespace Rookery {

class Banner;
class GoToBar;
class JsonEditor;
class OpenDocument;
class SearchBar;

/// What is done to a text as a whole, and the strips over it that ask for more: find, replace, go to a place, format.
/// Workers do it, and each is one undo step of the document.
class TextTools final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it. `banner` says what could not be done.
    TextTools(OpenDocument &document, JsonEditor &editor, Banner &banner, QWidget *parent = nullptr);

    void find();
    void replace();
    void findNext();
    void findPrevious();
    void goToPlace(); ///< asks where

    void format();
    void compact();
    void sortKeys();

private:
    using Layout = Result<TextEdits> (*)(const QByteArray &text);

    void setUpBars();
    void replaceHits(const TextPattern &pattern, const TextReplacement &with, const std::optional<TextHits> &chosen);
    void goTo(const TextPlace &place);
    void goTo(const LineAndColumn &place);
    void goTo(const Json::Pointer &pointer);
    void arriveAt(qsizetype offset);
    void layOut(Layout edit, const QString &what);
    void showRefusal(const Error &error, const QString &what);

    OpenDocument &m_document;
    JsonEditor &m_editor;
    Banner &m_banner;
    SearchBar *m_search = nullptr;
    GoToBar *m_goTo = nullptr;
};

} // namespace Rookery
