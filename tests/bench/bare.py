"""The program that ours is compared with: PySide6, an icon in the tray, and nothing else."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

application = QApplication(["bare"])
application.setQuitOnLastWindowClosed(False)
picture = QPixmap(22, 22)
picture.fill(Qt.GlobalColor.red)
icon = QSystemTrayIcon(QIcon(picture))
menu = QMenu()
menu.addAction("Quit", application.quit)
icon.setContextMenu(menu)
icon.show()
sys.exit(application.exec())
