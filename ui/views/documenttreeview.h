// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeView>

namespace Rookery {

/// A view of the models of documents (documentrows.h): the keyboard, the selection across the whole row, and keeping
/// what is in sight in place while rows come and go.
class DocumentTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit DocumentTreeView(QWidget *parent = nullptr);

    QStringList selectedIds() const; ///< of documents, in the order of the rows
    /// Remembers what is at the top, and puts it there again.
    void holdInPlace();
    void putBackInPlace();

public Q_SLOTS:
    void copyIds() const; ///< to the clipboard, one a line

Q_SIGNALS:
    void openRequested(const QStringList &ids);
    void deleteRequested(const QStringList &ids);
    void rowPressed(const QModelIndex &index); ///< of a row that stands for others: More, Error, Loading

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setHovered(const QModelIndex &index);
    void activateCurrent();

    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    mutable QTimer m_turning; ///< the next picture of a spinner that was painted
};

} // namespace Rookery
