"""Writes a trained model as the one binary file that core/tag/model.ts reads; the layout is written out there."""
import struct

import numpy as np

VERSION = 4
U8, U32, F32, I8 = range(4)
HEADER_BYTES, ENTRY_BYTES, NAME_BYTES, CHECKED_FROM = 24, 44, 24, 20
SMALL_TENSOR = 2_000  # weights; smaller tensors stay float32, they save nothing


def quantise_rows(values):
    """i8 with one scale a row, the scales first."""
    rows = values.reshape(len(values), -1)
    scales = np.maximum(np.abs(rows).max(1), 1e-8) / 127
    quantised = np.rint(rows / scales[:, None]).astype(np.int8)
    return scales.astype("<f4").tobytes() + quantised.tobytes()


def dequantise_rows(values):
    """The values that a reader gets back."""
    rows = values.reshape(len(values), -1)
    scales = (np.maximum(np.abs(rows).max(1), 1e-8) / 127).astype(np.float32)
    return (np.rint(rows / scales[:, None]) * scales[:, None]).astype(np.float32).reshape(values.shape)


def is_quantised(values):
    return values.ndim > 1 and values.size >= SMALL_TENSOR


def section(values):
    """(kind, shape, bytes) of an array."""
    if values.dtype == np.uint8:
        return U8, values.shape, values.tobytes()
    if values.dtype == np.uint32:
        return U32, values.shape, values.astype("<u4").tobytes()
    if is_quantised(values):
        return I8, values.shape, quantise_rows(values)
    return F32, values.shape, values.astype("<f4").tobytes()


def pack(arrays):
    """The whole file from {name: array}."""
    table, body = b"", b""
    offset = HEADER_BYTES + ENTRY_BYTES * len(arrays)
    for name, values in arrays.items():
        kind, shape, content = section(values)
        dims = [*shape, 0, 0][:3]
        table += struct.pack("<24sIIIII", name.encode("ascii"), kind, offset + len(body), *dims)
        body += content + bytes(-len(content) % 4)
    checked = struct.pack("<I", len(arrays)) + table + body
    words = np.frombuffer(checked, "<u4").astype(np.uint64)
    a = int(words.sum()) & 0xFFFFFFFF
    b = int((words * np.arange(len(words), 0, -1, dtype=np.uint64)).sum(dtype=np.uint64)) & 0xFFFFFFFF
    return b"SLTG" + struct.pack("<IIII", VERSION, CHECKED_FROM + len(checked), a, b) + checked
