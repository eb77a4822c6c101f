"""Synthetic number plates, the reader that learns from them, and its evaluation."""
