// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/panels/foundmodel.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace Rookery {

class QueryField;

/// Finds and replaces in all open documents of a session: what to look for, a row for each hit, and a button that says
/// what it will do to those that are ticked.
class FindPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindPanel(Workspace &workspace, QWidget *parent = nullptr);

    FoundModel &model() { return m_model; }
    /// `text` is what to look for, unless it is empty.
    void open(const QString &text);

Q_SIGNALS:
    void countChanged(int count);
    /// nullopt: its place is not known any more
    void hitActivated(const QString &id, const std::optional<Rookery::TextHit> &hit);

private:
    void setUpFields();
    void setUpButtons();
    void setUpView();
    void setUpLayout();
    void search();
    void replace();
    void showState();
    void showReplaced(const FoundModel::Replaced &replaced);
    void showSentence(const QString &sentence, bool isProblem);
    QString sentence() const;
    QString problem() const;
    static QString hitsIn(int hits, int documents);

    FoundModel m_model;
    QueryField *m_query = nullptr;
    QLineEdit *m_with = nullptr;
    QPushButton *m_find = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_replace = nullptr;
    QCheckBox *m_all = nullptr;
    QLabel *m_sentence = nullptr;
    QTreeView *m_view = nullptr;
    QTimer m_slow; ///< until a search takes so long that it can be stopped
    QString m_outcome; ///< of the last replacement, until something else is done
    bool m_isSearched = false; ///< the rows are of what is asked for
};

} // namespace Rookery
