// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/stylesheet.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

struct TokenName
{
    QLatin1StringView name;
    Token token;
};

/// What the rules below call by name.
constexpr TokenName tokenNames[] = {
    {"@window"_L1, &Tokens::window},
    {"@panel"_L1, &Tokens::panel},
    {"@base"_L1, &Tokens::base},
    {"@alt"_L1, &Tokens::alt},
    {"@button"_L1, &Tokens::button},
    {"@tooltip"_L1, &Tokens::tooltip},
    {"@line"_L1, &Tokens::line},
    {"@line2"_L1, &Tokens::line2},
    {"@field"_L1, &Tokens::field},
    {"@text"_L1, &Tokens::text},
    {"@text2"_L1, &Tokens::text2},
    {"@disabled"_L1, &Tokens::disabled},
    {"@accent"_L1, &Tokens::accent},
    {"@onAccent"_L1, &Tokens::onAccent},
    {"@accentHover"_L1, &Tokens::accentHover},
    {"@link"_L1, &Tokens::link},
    {"@sel"_L1, &Tokens::sel},
    {"@selOff"_L1, &Tokens::selOff},
    {"@focus"_L1, &Tokens::focus},
    {"@sErr"_L1, &Tokens::sErr},
    {"@sWarn"_L1, &Tokens::sWarn},
    {"@tStale"_L1, &Tokens::tStale},
    {"@tErr"_L1, &Tokens::tErr},
    {"@tWarn"_L1, &Tokens::tWarn},
    {"@tInfo"_L1, &Tokens::tInfo},
    {"@envProd"_L1, &Tokens::envProd},
    {"@onProd"_L1, &Tokens::onProd},
};

// Sizes are those of the contents: a border and a padding come on top. Rings take their second pixel from the padding.
constexpr QLatin1StringView buttonRules = R"(
QPushButton { min-height: 26px; padding: 0 11px; border: 1px solid @line2; border-radius: 4px;
  background: @button; color: @text; outline: none; }
QPushButton:hover { background: @selOff; }
QPushButton:pressed, QPushButton:checked { background: @sel; }
QPushButton:flat, QPushButton[link="true"] { background: transparent; border-color: transparent; }
QPushButton:flat:hover { background: @selOff; }
QPushButton[small="true"] { min-height: 22px; padding: 0 7px; }
QPushButton[link="true"] { color: @link; padding: 0 3px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed { background: @accentHover; }
QPushButton[production="true"] { background: @envProd; border-color: @envProd; color: @onProd; font-weight: 600; }
QPushButton[role="card"] { text-align: left; padding: 7px 13px; background: @base; border-color: @line; }
QPushButton:focus { border: 2px solid @focus; min-height: 24px; padding: 0 10px; }
QPushButton[small="true"]:focus { min-height: 20px; padding: 0 6px; }
QPushButton[link="true"]:focus { padding: 0 2px; }
QPushButton[role="card"]:focus { padding: 6px 12px; }
QPushButton[primary="true"]:focus, QPushButton[production="true"]:focus { border-color: @text; }
QPushButton:disabled { background: transparent; border-color: @line; color: @disabled; }
QPushButton:flat:disabled, QPushButton[link="true"]:disabled { border-color: transparent; }
QToolButton { border: none; border-radius: 4px; padding: 6px; color: @text2; background: transparent;
  outline: none; }
QToolButton[small="true"] { padding: 4px; }
QToolButton:hover { background: @selOff; color: @text; }
QToolButton:pressed, QToolButton:checked { background: @sel; color: @text; }
QToolButton[role="fold"] { padding: 6px 0; color: @text; font-weight: 600; }
QToolButton[role="fold"]:checked { background: transparent; }
QToolButton:disabled { color: @disabled; }
QToolButton:focus { border: 2px solid @focus; padding: 4px; }
QToolButton[role="fold"]:focus { padding: 4px 0; }
QToolButton[small="true"]:focus { padding: 2px; }
QToolButton::menu-indicator { image: none; }
)"_L1;

constexpr QLatin1StringView tabRules = R"(
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; qproperty-drawBase: 0; outline: none; }
QTabBar::tab { min-height: 32px; padding: 0 10px; border: none; border-bottom: 2px solid transparent; color: @text2; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @focus; }
QTabBar::tab:selected:focus { background: @sel; }
QTabBar::tab:disabled { color: @disabled; }
QTabBar[sessions="true"]::tab { padding: 0 10px; border: none; }
QTabBar[sessions="true"]::tab:selected { background: @panel; font-weight: 600; }
QTabBar[documents="true"]::tab { padding: 0 8px 0 12px; border-bottom: none; border-top: 2px solid transparent;
  border-right: 1px solid @line; }
QTabBar[documents="true"]::tab:selected { background: @base; border-top-color: @focus; }
)"_L1;

constexpr QLatin1StringView panelRules = R"(
QAbstractSpinBox { min-height: 22px; }
QAbstractItemView QAbstractSpinBox { min-height: 0; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: @panel; padding: 9px 12px; text-align: left; }
QHeaderView { background: @alt; border: none; }
QHeaderView::section { background: @alt; color: @text2; border: none; border-bottom: 1px solid @line;
  min-height: 23px; padding: 0 8px; }
QTableView { gridline-color: @line; }
QTableCornerButton::section { background: @alt; border: none; border-bottom: 1px solid @line; }
QToolBar { border: none; spacing: 0; padding: 0; }
QToolBar::separator { background: @line2; width: 1px; margin: 6px; }
QMenuBar::item { padding: 8px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selOff; }
QMenuBar::item:pressed { background: @sel; }
QStatusBar { background: @window; border-top: 1px solid @line; color: @text2; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text2; }
QToolTip { background: @tooltip; color: @onAccent; border: none; padding: 4px 8px; }
QLabel[role="hint"] { color: @text2; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="warning"] { color: @sWarn; font-weight: 600; }
QLabel[role="error"] { color: @sErr; }
QLabel:disabled { color: @disabled; }
QFrame[banner="stale"] { background: @tStale; border: none; border-bottom: 1px solid @line; }
QFrame[banner="error"] { background: @tErr; border: none; border-bottom: 1px solid @line; }
QFrame[banner="warning"] { background: @tWarn; border: none; border-bottom: 1px solid @line; }
QFrame[banner="info"] { background: @tInfo; border: none; border-bottom: 1px solid @line; }
QFrame[card="true"] { background: @base; border: 1px solid @line; border-radius: 6px; }
QProgressBar { background: @line2; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @focus; border-radius: 3px; }
QProgressBar[warning="true"]::chunk { background: @sWarn; }
)"_L1;

constexpr QLatin1StringView scrollRules = R"(
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: @line2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @field; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_L1;

const TokenName *tokenAt(QStringView text)
{
    qsizetype end = 1;
    while (end < text.size() && text[end].isLetterOrNumber())
        ++end;
    for (const TokenName &row : tokenNames)
        if (text.first(end) == row.name)
            return &row;
    return nullptr;
}

} // namespace

QString styleSheetOf(const Tokens &tokens)
{
    QString sheet = QString(buttonRules) + tabRules + panelRules + scrollRules;
    for (qsizetype at = sheet.indexOf(u'@'); at >= 0; at = sheet.indexOf(u'@', at)) {
        const TokenName *row = tokenAt(QStringView(sheet).sliced(at));
        Q_ASSERT(row);
        sheet.replace(at, row->name.size(), (tokens.*row->token).name());
    }
    return sheet;
}

void setStyleProperty(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget); // style sheets look at a property only when they are told to
    widget.style()->polish(&widget);
}

} // namespace Rookery
