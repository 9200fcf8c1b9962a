"""Why the system refused something, in Vietnamese."""

import errno
import socket

# What the system says most, in English.
_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EEXIST: "ở đó đã có một tệp",
    socket.EAI_NONAME: "không tìm được máy nào tên ấy",
    errno.EADDRINUSE: "một chương trình khác đang dùng cổng này",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ ấy",
    errno.ECONNREFUSED: "máy chủ không nhận kết nối ở cổng này",
    errno.ECONNRESET: "máy chủ ngắt kết nối giữa chừng",
    errno.ETIMEDOUT: "máy chủ không trả lời kịp",
    errno.EHOSTUNREACH: "không có đường mạng tới máy ấy",
    errno.ENETUNREACH: "không có đường mạng tới máy ấy",
    errno.ENAMETOOLONG: "tên dài quá",
    errno.EISDIR: "đây là một thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EFBIG: "tệp lớn quá giới hạn của máy",
}


def reason(error: Exception) -> str:
    """Why the system refused, in Vietnamese where we know how to say it; of any other error what it says."""
    if not isinstance(error, OSError):
        return " ".join(str(error).split())
    code = error.errno or (errno.ETIMEDOUT if isinstance(error, TimeoutError) else 0)
    return _REASONS.get(code) or error.strerror or str(error)
